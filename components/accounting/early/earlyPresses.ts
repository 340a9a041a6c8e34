import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import { trusted } from '../../base/trusted.ts';

/** What a merchant pressed before there was anything to answer it. */
export interface Wish {
  readonly control: Action | 'details';
  readonly target: DayTarget;
}

/** A button that is held down is not taken away, but no longer than this: a page may hide that it was released. */
const HELD_MS = 1000;

/**
 * Keeps what is pressed in `layer` until somebody can answer it.
 * @param dayOf the day of a row, by its key
 */
export function keepPresses(layer: HTMLElement, dayOf: (row: string | undefined) => DayTarget | null) {
  const window = layer.ownerDocument.defaultView!;
  let wish: Wish | null = null;
  let released: Promise<void> = Promise.resolve();

  layer.addEventListener(
    'pointerdown',
    trusted(() => {
      const { promise, resolve } = Promise.withResolvers<void>();
      released = promise;
      // The click comes after the release.
      const release = () => void setTimeout(resolve);
      for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, { capture: true, once: true });
      setTimeout(resolve, HELD_MS);
    }),
  );
  layer.addEventListener(
    'click',
    trusted(({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('button');
      const day = dayOf(pressed?.closest<HTMLElement>('.strip')?.dataset['row']);
      if (!pressed || !day) return;
      pressed.setAttribute('aria-busy', 'true');
      wish = { control: pressed.dataset['action'] as Wish['control'], target: { storeId: day.storeId, date: day.date } };
    }),
  );
  return {
    /** What was pressed last. */
    wish: (): Wish | null => wish,
    /** Fulfilled once no button is held down. */
    released: (): Promise<void> => released,
  };
}
