import type { Action } from '../../lib/domain/day/action.ts';

/**
 * How a permit ended:
 * - `pressed`: one whole press went through
 * - `perhaps`: a press began and was broken off: the page may act on its beginning
 * - `unused`: the page heard nothing
 */
export type PermitEnd = 'pressed' | 'perhaps' | 'unused';

export interface Permitted {
  /** The press begins, and the page has not heard of it yet. */
  readonly onTaken: () => void;
  readonly onEnd: (how: PermitEnd) => void;
}

export interface Permit {
  /** True where this event goes through. @param met the action of the icon that it meets, if it meets one */
  passes(event: Event, met: unknown): boolean;
  cancel(): void;
}

/** How long a press is waited for. */
export const PERMIT_MS = 30_000;
/** What breaks a press off that began on the icon. */
const BREAKS = new Set(['pointercancel', 'dragstart']);

const begins = (event: Event): boolean => {
  if (event instanceof KeyboardEvent) return event.type === 'keydown' && !event.repeat;
  const { type, button, detail, ctrlKey, metaKey, shiftKey, altKey } = event as PointerEvent;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return false;
  return type === 'pointerdown' ? (event as PointerEvent).isPrimary : type === 'click' && detail === 0;
};

/**
 * One press on the icon of one action: it is taken as the press begins, each kind of event passes once, and it ends with
 * the click, however often and however long somebody presses.
 */
export function createPermit(window: Window, action: Action, { onTaken, onEnd }: Permitted): Permit {
  /** The kinds of events that have passed; null: the press has not begun. */
  let passed: Set<string> | null = null;
  let over = false;
  const timer = window.setTimeout(() => passed === null && end('unused'), PERMIT_MS);
  const breakOff = () => end(passed === null ? 'unused' : 'perhaps');
  window.addEventListener('blur', leave);
  window.addEventListener('pagehide', breakOff);

  /** A dialog of the page takes the focus while the press goes on: only a press that has not ended is broken off. */
  function leave(event: FocusEvent): void {
    if (event.target === window && passed !== null) end('perhaps');
  }
  function end(how: PermitEnd): void {
    if (over) return;
    over = true;
    window.clearTimeout(timer);
    window.removeEventListener('blur', leave);
    window.removeEventListener('pagehide', breakOff);
    onEnd(how);
  }

  return {
    passes(event, at) {
      if (over) return false;
      const { type } = event;
      if (passed === null) {
        if (at !== action || !begins(event)) return false;
        passed = new Set();
        onTaken();
      } else if (at !== action || BREAKS.has(type) || passed.has(type)) {
        end('perhaps');
        return false;
      }
      passed.add(type);
      if (type === 'click') end('pressed');
      return true;
    },
    cancel: breakOff,
  };
}
