import { effect } from '@preact/signals-core';

/** Does something with signals at once, and whenever one of them changes, until `end`. */
export function effectUntil(end: AbortSignal, run: () => void | (() => void)): void {
  end.addEventListener('abort', effect(run));
}
