import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Action, DayTarget } from '../../../lib/domain/day/action.ts';
import type { Answer, Request } from '../../../lib/messages/protocol.ts';
import { type FindIcons, isUsable } from '../../../lib/page/icons/icons.ts';
import { isOurHost } from '../../base/mount/host.ts';
import type { Armed, Guard } from '../../guard/guard.ts';
import type { PermitEnd } from '../../guard/permit.ts';
import type { Ask } from '../days/ask.ts';

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
  /** The merchant points at one that is not known: the page hears of no press. */
  | { readonly step: 'pointing' }
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
  /** Finds the icons as they are at this moment. */
  readonly find: FindIcons;
  /** The icons that are known on the page. */
  readonly known: ReadonlySignal<readonly Action[]>;
  /** True where the page may do something of its own on a press before we hear of it. */
  readonly late: boolean;
  /** Guards, or leaves the site's icons alone. */
  turn(on: boolean): void;
  /** False where the organisation lets no one click past what is not in order. */
  readonly anyway: Signal<boolean>;
  /** Looks at the page again for its icons. */
  look(): void;
  /**
   * Catches every press on the page, until it is asked for something else, or called with null.
   * @param onPoint is told what the press went through, innermost first
   * @returns false where a press is let through, or nothing is guarded
   */
  point(onPoint: ((path: readonly EventTarget[]) => void) | null): boolean;
  /** Lets the next press on the icon of an action through, once it is written down; also where that fails. */
  letThrough(action: Action, said: Said): Promise<void>;
  /** Nothing is let through any more. */
  cancel(): void;
}

/** True where the site's icons are known, and a press on one is caught. */
export const isGuarding = ({ state: { value } }: Pick<PageGuard, 'state'>): boolean => value.step !== 'unseen' && value.step !== 'off';

export interface PageGuardOptions {
  readonly target: DayTarget;
  readonly guard: Guard;
  readonly find: FindIcons;
  readonly ask: Ask;
  readonly see: () => Request<'letThrough'>['page'];
  /** False where nobody sees the page: it is not looked at then. Default: it is always seen. */
  readonly isInFront?: () => boolean;
  /** Is told of each press, of which the page hears nothing. */
  readonly onPress: (action: Action) => void;
  /** Our record has something new of this day. */
  readonly onRecorded: () => void;
  /** Until when a press may be caught: then the page is left alone. */
  readonly contact: AbortSignal;
}

/** The action whose icon a press went through; asked at every event, because pages draw their icons again. */
function actionAt(find: FindIcons, path: readonly EventTarget[]): Action | null {
  const found = find();
  const hit = found.found ? found.icons.find(({ element }) => path.includes(element)) : undefined;
  return hit && isUsable(hit.element) ? hit.action : null;
}

/** Everything but our own elements. */
const anything = (path: readonly EventTarget[]) => (path.some((one) => one instanceof Element && isOurHost(one)) ? null : path);

/** Where a click is written down; null: nowhere. `refused`: the organisation lets no one click like that. */
const recordIn = (answer: Answer<'letThrough'>) =>
  answer.ok ? { id: answer.value.id, refused: false } : { id: null, refused: answer.problem.reason.key === 'problem.policy' };

/** Guards the site's own icons on the page of a day. */
export function createPageGuard({
  target,
  guard,
  find,
  ask,
  see,
  isInFront = () => true,
  onPress,
  onRecorded,
  contact,
}: PageGuardOptions): PageGuard {
  const state = signal<GuardState>({ step: 'unseen' });
  /** Counts what was to be let through: a call that is overtaken by the next ends there. */
  let round = 0;
  let cancel = (): void => {};

  const known = signal<readonly Action[]>([]);
  function look(): void {
    const icons = find();
    const now = icons.found ? icons.icons.map(({ action }) => action) : [];
    if (now.join() !== known.value.join()) known.value = now;
    const { step } = state.value;
    if (step === 'guarding' || step === 'unseen') state.value = { step: icons.found ? 'guarding' : 'unseen' };
  }

  const icons: Armed<Action> = { at: (path) => actionAt(find, path), onPress };

  function point(onPoint: ((path: readonly EventTarget[]) => void) | null): boolean {
    const { step } = state.value;
    if (onPoint === null && step === 'pointing') {
      state.value = { step: 'unseen' };
      guard.arm(icons);
      look();
    }
    if (onPoint === null || (step !== 'guarding' && step !== 'unseen')) return false;
    state.value = { step: 'pointing' };
    guard.arm({ at: anything, onPress: onPoint });
    return true;
  }

  function ended(action: Action, id: string | null, how: PermitEnd): void {
    state.value = id !== null || how === 'unused' ? { step: 'guarding' } : { step: how, action };
    look();
    if (id !== null) void ask('letThroughEnded', { id, how: how === 'pressed' ? 'clicked' : how }).then(onRecorded);
  }

  function turn(on: boolean): void {
    if (on === (state.value.step !== 'off')) return;
    state.value = { step: on ? 'unseen' : 'off' };
    guard.arm(on ? icons : null);
    look();
  }

  guard.arm(icons);
  look();
  const timer = setInterval(() => isInFront() && look(), LOOK_MS);
  contact.addEventListener('abort', () => {
    round++;
    clearInterval(timer);
    guard.arm(null);
  });
  return {
    state,
    find,
    known,
    late: guard.late,
    anyway: signal(true),
    turn,
    look,
    point,
    async letThrough(action, said) {
      point(null);
      const mine = ++round;
      state.value = { step: 'recording', action };
      const { id, refused } = recordIn(await ask('letThrough', { action, target, page: see(), ...said }));
      if (mine !== round || refused) return ended(action, id, 'unused');
      state.value = { step: 'waiting', action, recorded: id !== null };
      onRecorded();
      ({ cancel } = guard.letThrough(action, { onTaken() {}, onEnd: (how) => ended(action, id, how) }));
    },
    cancel() {
      round++;
      if (state.value.step === 'recording') state.value = { step: 'guarding' };
      cancel();
    },
  };
}
