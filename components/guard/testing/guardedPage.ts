import { afterEach, beforeEach, vi } from 'vitest';
import type { Action } from '../../../lib/domain/day/action.ts';
import { type Guard, createGuard } from '../guard.ts';
import { ENTER, TOUCH, do_ } from './hand.ts';

/** A page with two icons and something else, made before each test, and a guard on it. */
export interface GuardedPage {
  guard: Guard;
  icons: Map<Element, Action>;
  icon: HTMLElement;
  other: HTMLElement;
  /** What the page heard of, on an icon or elsewhere. */
  heard: string[];
  /** Whether the extension is still there. */
  alive: boolean;
  /** Ends with the test. */
  end: AbortController;
}

export const onPress = vi.fn<(action: Action) => void>();

/** Makes the page before each test of the file, and takes it away after it. */
export function guardedPage(): GuardedPage {
  const here = {} as GuardedPage;
  beforeEach(() => {
    vi.useFakeTimers();
    here.alive = true;
    here.heard = [];
    here.end = new AbortController();
    document.body.innerHTML =
      '<div id="tab"><button id="icon"><i>x</i></button><a id="leads" href="https://site.example/post">y</a></div><button id="other">z</button>';
    here.icon = document.querySelector('#icon')!;
    here.other = document.querySelector('#other')!;
    here.icons = new Map<Element, Action>([
      [here.icon, 'post'],
      [document.querySelector('#leads')!, 'refresh'],
    ]);
    here.guard = createGuard(window, { late: false, isAlive: () => here.alive });
    for (const type of new Set([...TOUCH, ...ENTER, 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'pointercancel'])) {
      document.addEventListener(type, ({ target }) => void here.heard.push(`${type} ${(target as Element).id}`), {
        signal: here.end.signal,
      });
    }
  });
  afterEach(() => {
    here.alive = false;
    do_('click', here.other);
    here.end.abort();
    vi.useRealTimers();
  });
  return here;
}

/** The icons are guarded. */
export const armIcons = ({ guard, icons }: GuardedPage) =>
  guard.arm({ at: (path) => path.map((node) => icons.get(node as Element)).find(Boolean) ?? null, onPress });
