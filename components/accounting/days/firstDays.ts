import { effect } from '@preact/signals-core';
import type { Days } from './days.ts';

/** So long the views wait for what is stored here, ms: drawn without it, they would be drawn twice. */
const PATIENCE_MS = 250;

/** Fulfilled once something was heard of every store on the page, or nothing for a while; at the latest with `end`. */
export function firstDays({ stores }: Pick<Days, 'stores'>, end: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, PATIENCE_MS);
  const stop = effect(() => {
    if ([...stores.value.values()].every(({ view, heard }) => view || heard)) resolve();
  });
  end.addEventListener('abort', () => resolve());
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}
