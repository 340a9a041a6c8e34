/** What a hand does on a page, as a browser tells it: one event after another. */
export const MOUSE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
export const TOUCH = ['pointerdown', 'touchstart', 'pointerup', 'touchend', 'mousedown', 'mouseup', 'click'];
export const ENTER = ['keydown', 'keypress', 'click', 'keyup'];
export const SPACE = ['keydown', 'keypress', 'keyup', 'click'];

interface Made {
  readonly trusted: boolean;
  readonly key: string;
  readonly repeat: boolean;
  readonly detail: number;
  readonly button: number;
  readonly ctrlKey: boolean;
  readonly isPrimary: boolean;
}

/** One event as a hand makes it. */
export function do_(type: string, target: Element, init: Partial<Made> = {}): Event {
  const { trusted = true, key = 'Enter', repeat = false, detail = 1, button = 0, ctrlKey = false, isPrimary = true } = init;
  const options = { bubbles: true, cancelable: true, composed: true };
  const event = type.startsWith('key')
    ? new KeyboardEvent(type, { ...options, key, repeat })
    : new MouseEvent(type, { ...options, detail, button, ctrlKey });
  Object.defineProperties(event, {
    isTrusted: { value: trusted },
    ...(type.startsWith('pointer') ? { isPrimary: { value: isPrimary } } : {}),
  });
  target.dispatchEvent(event);
  return event;
}

/** All events of one press. */
export const press = (types: readonly string[], target: Element, init: Partial<Made> = {}) =>
  types.map((type) => do_(type, target, type === 'click' && types.includes('keydown') ? { ...init, detail: 0 } : init));
