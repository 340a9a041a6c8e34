import { type ReadonlySignal, signal } from '@preact/signals';
import type { Action } from '../../lib/domain/action.ts';
import { findIcons, isUsable } from '../../lib/page/icons/icons.ts';
import type { Guard } from '../guard/guard.ts';

/** How often a page is looked at again for its icons: they come late, and go. */
const LOOK_MS = 2000;

/** What the guard of a day's page does. */
export type GuardState =
  /** The site's icons open our checklist. */
  | { readonly step: 'guarding' }
  /** None are known on this page: it is left as it is. */
  | { readonly step: 'unseen' }
  /** The merchant's next press on one of them goes through. */
  | { readonly step: 'waiting'; readonly action: Action }
  /** It went through, as a whole or perhaps; what came of it is to be read from the page. */
  | { readonly step: 'pressed' | 'perhaps'; readonly action: Action };

export interface PageGuard {
  readonly state: ReadonlySignal<GuardState>;
  /** True where the page may do something of its own on a press before we hear of it. */
  readonly late: boolean;
  /** Lets the next press on the icon of an action through. */
  letThrough(action: Action): void;
  /** Nothing is let through any more. */
  cancel(): void;
  stop(): void;
}

/** Guards the site's own icons on the page of a day. @param onPress is told of each press, of which the page hears nothing */
export function createPageGuard(page: Document, guard: Guard, onPress: (action: Action) => void): PageGuard {
  const state = signal<GuardState>({ step: 'unseen' });

  function look(): void {
    const { found } = findIcons(page);
    const { step } = state.value;
    if (step === 'guarding' || step === 'unseen') state.value = { step: found ? 'guarding' : 'unseen' };
  }

  /** Asked at every event, because pages draw their icons again. */
  function actionAt(path: readonly EventTarget[]): Action | null {
    const found = findIcons(page);
    const hit = found.found ? found.icons.find(({ element }) => path.includes(element)) : undefined;
    return hit && isUsable(hit.element) ? hit.action : null;
  }

  guard.arm({ actionAt, onPress });
  look();
  const timer = setInterval(look, LOOK_MS);
  let cancel = () => {};
  return {
    state,
    late: guard.late,
    letThrough(action) {
      state.value = { step: 'waiting', action };
      ({ cancel } = guard.letThrough(action, {
        onTaken() {},
        onEnd(how) {
          state.value = how === 'unused' ? { step: 'guarding' } : { step: how, action };
          look();
        },
      }));
    },
    cancel: () => cancel(),
    stop() {
      clearInterval(timer);
      guard.arm(null);
    },
  };
}
