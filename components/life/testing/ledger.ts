/** Keeps account of what a content script leaves in a page that outlives it: listeners, observers and timers. Needs fake timers. */
import { vi } from 'vitest';

interface Heard {
  readonly where: string;
  readonly listener: unknown;
  readonly capture: boolean;
  readonly signal: AbortSignal | undefined;
}

const isCapture = (options: unknown): boolean =>
  typeof options === 'object' && options !== null ? 'capture' in options && options.capture === true : options === true;

/** Begins the account, for everything of the page that is still there when our own elements are gone. */
export function openLedger() {
  let heard: Heard[] = [];
  const watching = new Map<object, string>();

  const targets: readonly (readonly [string, EventTarget])[] = [
    ['window', window],
    ['document', document],
    ['html', document.documentElement],
    ['body', document.body],
  ];
  for (const [name, target] of targets) {
    const { addEventListener, removeEventListener } = target;
    vi.spyOn(target, 'addEventListener').mockImplementation((type: string, listener: unknown, options?: unknown) => {
      const one = {
        where: `${name} ${type}`,
        listener,
        capture: isCapture(options),
        signal: (options as AddEventListenerOptions | undefined)?.signal,
      };
      const again = heard.some(
        (other) => other.where === one.where && other.listener === one.listener && other.capture === one.capture && !other.signal?.aborted,
      );
      if (!again) heard.push(one);
      addEventListener.call(target, type, listener as never, options as never);
    });
    vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, listener: unknown, options?: unknown) => {
      heard = heard.filter((one) => !(one.where === `${name} ${type}` && one.listener === listener && one.capture === isCapture(options)));
      removeEventListener.call(target, type, listener as never, options as never);
    });
  }
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    const Real = window[name] as new (hear: never, options?: never) => { observe(...rest: unknown[]): void; disconnect(): void };
    const Watched = class extends Real {
      override observe(...rest: unknown[]): void {
        watching.set(this, name);
        super.observe(...rest);
      }
      override disconnect(): void {
        watching.delete(this);
        super.disconnect();
      }
    };
    vi.stubGlobal(name, Watched);
  }
  return {
    /** What is still heard, such as `window click`. */
    listeners: () => heard.filter(({ signal }) => !signal?.aborted).map(({ where }) => where),
    observers: () => [...watching.values()],
    timers: () => vi.getTimerCount(),
  };
}
