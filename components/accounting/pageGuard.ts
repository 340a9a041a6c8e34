import { type ReadonlySignal, signal } from '@preact/signals';
import type { Action, DayTarget } from '../../lib/domain/action.ts';
import type { Request } from '../../lib/messages/protocol.ts';
import { findIcons, isUsable } from '../../lib/page/icons/icons.ts';
import type { Guard } from '../guard/guard.ts';
import type { PermitEnd } from '../guard/permit.ts';
import type { Ask } from './days.ts';

/** How often a page is looked at again for its icons: they come late, and go. */
const LOOK_MS = 2000;

/** What the guard of a day's page does. */
export type GuardState =
  /** The site's icons open our checklist. */
  | { readonly step: 'guarding' }
  /** The merchant wants the site's icons left alone. */
  | { readonly step: 'off' }
  /** None are known on this page: it is left as it is. */
  | { readonly step: 'unseen' }
  /** It is being written down that the merchant's next press will go through. */
  | { readonly step: 'recording'; readonly action: Action }
  /** The merchant's next press on one of them goes through; it is in our record, or could not be written there. */
  | { readonly step: 'waiting'; readonly action: Action; readonly recorded: boolean }
  /** It went through, as a whole or perhaps, and our record knows nothing of it; what came of it is to be read from the page. */
  | { readonly step: 'pressed' | 'perhaps'; readonly action: Action };

/** What the merchant has said in the checklist so far. */
export type Said = Pick<Request<'letThrough'>, 'given' | 'confirmed'>;

export interface PageGuard {
  readonly state: ReadonlySignal<GuardState>;
  /** True where the page may do something of its own on a press before we hear of it. */
  readonly late: boolean;
  /** Guards, or leaves the site's icons alone. */
  turn(on: boolean): void;
  /** Lets the next press on the icon of an action through, once it is written down; also where that fails. */
  letThrough(action: Action, said: Said): Promise<void>;
  /** Nothing is let through any more. */
  cancel(): void;
  stop(): void;
}

/** True where the site's icons are known, and a press on one is caught. */
export const isGuarding = ({ state: { value } }: Pick<PageGuard, 'state'>): boolean => value.step !== 'unseen' && value.step !== 'off';

export interface PageGuardOptions {
  readonly page: Document;
  readonly target: DayTarget;
  readonly guard: Guard;
  readonly ask: Ask;
  readonly see: () => Request<'letThrough'>['page'];
  /** Is told of each press, of which the page hears nothing. */
  readonly onPress: (action: Action) => void;
  /** Our record has something new of this day. */
  readonly onRecorded: () => void;
}

/** Guards the site's own icons on the page of a day. */
export function createPageGuard({ page, target, guard, ask, see, onPress, onRecorded }: PageGuardOptions): PageGuard {
  const state = signal<GuardState>({ step: 'unseen' });
  /** Counts what was to be let through: a call that is overtaken by the next ends there. */
  let round = 0;
  let cancel = (): void => {};

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

  function ended(action: Action, id: string | null, how: PermitEnd): void {
    state.value = id !== null || how === 'unused' ? { step: 'guarding' } : { step: how, action };
    look();
    if (id !== null) void ask('letThroughEnded', { id, how: how === 'pressed' ? 'clicked' : how }).then(onRecorded);
  }

  function turn(on: boolean): void {
    if (on === (state.value.step !== 'off')) return;
    state.value = { step: on ? 'unseen' : 'off' };
    guard.arm(on ? { actionAt, onPress } : null);
    look();
  }

  guard.arm({ actionAt, onPress });
  look();
  const timer = setInterval(look, LOOK_MS);
  return {
    state,
    late: guard.late,
    turn,
    async letThrough(action, said) {
      const mine = ++round;
      state.value = { step: 'recording', action };
      const answer = await ask('letThrough', { action, target, page: see(), ...said });
      const id = answer.ok ? answer.value.id : null;
      if (mine !== round) return ended(action, id, 'unused');
      state.value = { step: 'waiting', action, recorded: id !== null };
      onRecorded();
      ({ cancel } = guard.letThrough(action, { onTaken() {}, onEnd: (how) => ended(action, id, how) }));
    },
    cancel() {
      round++;
      if (state.value.step === 'recording') state.value = { step: 'guarding' };
      cancel();
    },
    stop() {
      round++;
      clearInterval(timer);
      guard.arm(null);
    },
  };
}
