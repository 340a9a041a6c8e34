/**
 * Catches what a merchant presses on one of the site's own icons, before the page hears of it, and lets one press
 * through where that was asked for. It decides at every event, by the path of the event, and remembers no element of
 * the page. What is typed in our own elements it keeps from the page as well.
 */
import type { Action } from '../../lib/domain/day/action.ts';
import { type Permit, type Permitted, createPermit } from './permit.ts';

/** What is guarded on a page: its icons, by their actions; or everything, while the merchant points at one. */
export interface Armed<T = unknown> {
  /** What an event's path leads through; null: nothing that is guarded. */
  readonly at: (path: readonly EventTarget[]) => T | null;
  /** It was pressed, and the page did not hear of it. */
  readonly onPress: (pressed: T) => void;
}

export interface Guard {
  /** True where the page may have listened before: what it does on its window it does all the same. */
  readonly late: boolean;
  /** Guards from now on; null: nothing. What was to be let through is not any more. */
  arm<T>(armed: Armed<T> | null): void;
  /** Lets the merchant's next press on the icon of `action` through, once. */
  letThrough(action: Action, permitted: Permitted): Permit;
  /** Keeps from the page what is typed, pasted and dragged in `host`, an element of ours, until `end`. @param tell is told of it instead */
  keep(host: Element, tell: (event: Event) => void, end: AbortSignal): void;
  /** Is told of each key that goes down, in our elements and in the page's, before anybody else, until `end`. */
  onKey(hear: (event: KeyboardEvent) => void, end: AbortSignal): void;
  /** Lets everything be: our scripts in this page have come to their end. */
  letGo(): void;
}

/** All that a press makes, and what can be done by one: a page may listen to any of it. Submitting is not: scripts submit as well. */
const PRESSED = new Set(
  'pointerdown mousedown touchstart pointerup mouseup touchend pointercancel click auxclick dblclick contextmenu dragstart keydown keypress keyup'.split(
    ' ',
  ),
);
/** What tells which key was pressed, or what a field holds. */
const KEPT = new Set(
  'keydown keypress keyup dragstart beforeinput textInput input compositionstart compositionupdate compositionend beforecopy beforecut beforepaste copy cut paste'.split(
    ' ',
  ),
);
const HEARD = PRESSED.union(KEPT);
/** What the browser itself would do: follow a link, submit, drag, press by a key. Without `pointerdown` and `touchstart`: no click would come of them. */
const PREVENTED = new Set(['click', 'auxclick', 'dblclick', 'dragstart', 'keydown']);
/** The keys that press; all others move on and scroll as ever. */
const PRESSING = new Set(['Enter', ' ']);
/** With these a press ends; its click may still come. */
const RELEASED = new Set(['pointerup', 'pointercancel', 'keyup']);
/** Opening the document again takes our listeners away, all of them: so often is looked whether they are there. */
const LISTEN_AGAIN_MS = 300;
/** The same where no icon is guarded, only what is typed in our own elements: it is looked as well when one of them gets the focus. */
const LISTEN_SELDOM_MS = 10_000;
/** What we say to ourselves to find out: no page knows its name. */
const HERE = String(Math.random());
/** A click comes so soon after the button went up, or the key down. */
const CLICK_MS = 1000;

export interface GuardOptions {
  readonly late: boolean;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
}

/** Tells whether an event is a whole press; a key that is held, and the click that comes of a key, are none. */
function createPressReader(): (event: Event) => boolean {
  let lastKey = -Infinity;
  return (event) => {
    if (event instanceof KeyboardEvent) {
      if (event.type !== 'keydown' || event.repeat) return false;
      lastKey = event.timeStamp;
      return true;
    }
    const { detail, timeStamp, type } = event as MouseEvent;
    return type === 'click' && !(detail === 0 && timeStamp - lastKey < CLICK_MS);
  };
}

/** Gives `hear` all that is heard. Whether it still does is found out by a word to ourselves: to give every listener again costs more. */
function createListening(window: Window, hear: (event: Event) => void) {
  let isHeard = false;
  const hearSelf = () => void (isHeard = true);
  function listen(): void {
    for (const type of HEARD) window.addEventListener(type, hear, { capture: true, passive: false });
    window.addEventListener(HERE, hearSelf);
  }
  return {
    listen,
    /** Listens again where our listeners were taken away. */
    listenAgain(): void {
      isHeard = false;
      window.dispatchEvent(new Event(HERE));
      if (!isHeard) listen();
    },
    listenNoMore(): void {
      for (const type of HEARD) window.removeEventListener(type, hear, { capture: true });
      window.removeEventListener(HERE, hearSelf);
    },
  };
}

/** A guard that lets everything be until it is armed. */
export function createGuard(window: Window, { late, isAlive }: GuardOptions): Guard {
  let armed: Armed | null = null;
  let permit: Permit | null = null;
  /** Until when what follows a caught press is caught as well, whatever it meets: the page may have put another icon there. */
  let holdsUntil = -Infinity;
  const presses = createPressReader();
  let timer: number | undefined;
  /** Our elements, and who is told of what is done in each. */
  const ours = new Map<EventTarget, (event: Event) => void>();
  const keys = new Set<(event: KeyboardEvent) => void>();
  const { listen, listenAgain, listenNoMore } = createListening(window, hear);

  function listenOn(): void {
    window.clearInterval(timer);
    if (!isAlive() || (!armed && ours.size === 0)) return;
    listen();
    timer = window.setInterval(listenAgain, armed ? LISTEN_AGAIN_MS : LISTEN_SELDOM_MS);
  }
  function letGo(): void {
    armed = null;
    permit?.cancel();
    ours.clear();
    window.clearInterval(timer);
    listenNoMore();
  }

  function hear(event: Event): void {
    if (!isAlive()) return letGo();
    const { type, target, isTrusted } = event;
    if (isTrusted && type === 'keydown') for (const key of keys) key(event as KeyboardEvent);
    if (isTrusted && armed && catches(event, armed)) return;
    const tell = KEPT.has(type) ? ours.get(target!) : undefined;
    if (!tell) return;
    // No matter who made it: Chromium itself calls the end of a composition untrusted.
    event.stopImmediatePropagation();
    if (isTrusted) tell(event);
  }

  /** True where it was pressed on an icon, or belongs to such a press, and goes no further. */
  function catches(event: Event, { at, onPress }: Armed): boolean {
    const { type, timeStamp } = event;
    if (!PRESSED.has(type) || (event instanceof KeyboardEvent && !PRESSING.has(event.key))) return false;
    const met = at(event.composedPath());
    if (permit?.passes(event, met)) return false;
    if (type === 'pointerdown' || type === 'keydown') holdsUntil = met === null ? -Infinity : Infinity;
    else if (RELEASED.has(type) && holdsUntil === Infinity) holdsUntil = timeStamp + CLICK_MS;
    // In our own elements nobody meets an icon that the page put there: an arrow key, for one, clicks the next choice.
    if (met === null && (timeStamp > holdsUntil || ours.has(event.target!))) return false;
    event.stopImmediatePropagation();
    if (PREVENTED.has(type) || (type === 'contextmenu' && leads(event))) event.preventDefault();
    if (met !== null && presses(event)) onPress(met);
    return true;
  }

  // From the very start: who listens first hears first, armed or not.
  listen();
  return {
    late,
    arm(next) {
      armed = next as Armed | null;
      permit?.cancel();
      permit = null;
      listenOn();
    },
    letThrough(action, permitted) {
      permit?.cancel();
      permit = createPermit(window, action, {
        onTaken: permitted.onTaken,
        onEnd(how) {
          permit = null;
          permitted.onEnd(how);
        },
      });
      return permit;
    },
    keep(host, tell, end) {
      ours.set(host, tell);
      listenOn();
      host.addEventListener('focusin', listenAgain, { signal: end });
      end.addEventListener('abort', () => {
        if (ours.delete(host)) listenOn();
      });
    },
    onKey(hear, end) {
      keys.add(hear);
      end.addEventListener('abort', () => keys.delete(hear));
    },
    letGo,
  };
}

/** True where the browser's own menu could open what the icon leads to. */
const leads = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLAnchorElement && /^https?:/.test(node.href));
