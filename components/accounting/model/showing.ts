import { type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals-core';
import type { Action } from '../../../lib/domain/day/action.ts';
import type { ShownIcon } from '../../../lib/domain/site/shownIcon.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { type Pointed, type Refused, aimedAt, pointAt, shapeToKeep } from '../../../lib/page/icons/shown/pointAt.ts';
import { rootOf } from '../../base/mount/shadowRoot.ts';
import type { Guard } from '../../guard/guard.ts';
import { effectUntil } from '../../life/effectUntil.ts';
import type { Ask } from '../days/ask.ts';
import type { PageGuard } from '../icons/pageGuard.ts';

export type ShowingState =
  | { readonly step: 'rest'; readonly problem: Phrase | null }
  /** Every press on the page is caught, and is the pointing. `refused`: why the latest showed no icon. */
  | { readonly step: 'pointing'; readonly refused: Phrase | null }
  /** Something was pointed at: which of its actions is it? */
  | { readonly step: 'asking'; readonly pointed: Pointed; readonly problem: Phrase | null; readonly busy: boolean };

/** How a merchant shows us an icon that we don't know, and has us forget it. */
export interface Showing {
  readonly state: ReadonlySignal<ShowingState>;
  /** What the pointer or the keyboard is on, or what was pointed at: there falls the light. */
  readonly lit: ReadonlySignal<HTMLElement | null>;
  /** What was shown on this site. */
  readonly shown: ReadonlySignal<readonly ShownIcon[]>;
  start(): void;
  stop(): void;
  /** What was pointed at is the icon of this action. */
  keep(action: Action): Promise<void>;
  forget(action: Action): Promise<void>;
}

export interface ShowingOptions {
  readonly page: Document;
  readonly pageGuard: Pick<PageGuard, 'state' | 'look' | 'point'>;
  readonly keys: Pick<Guard, 'onKey'>;
  readonly ask: Ask;
  readonly shown: Signal<readonly ShownIcon[]>;
  /** Until when an icon can be shown: a page that outlives its extension is free. */
  readonly contact: AbortSignal;
}

const REST: ShowingState = { step: 'rest', problem: null };

function wordsOf(refused: Refused | { readonly why: 'closed' | 'gone' }): Phrase {
  if (refused.why === 'known') return phrase('show.not.known', { icon: { text: `action.${refused.action}.icon` } });
  return phrase(`show.not.${refused.why}`);
}

export function createShowing({ page, pageGuard, keys, ask, shown, contact }: ShowingOptions): Showing {
  const state = signal<ShowingState>(REST);
  const lit = signal<HTMLElement | null>(null);
  let pointing = new AbortController();

  function become(next: ShowingState): void {
    if (next.step !== 'pointing') pointing.abort();
    lit.value = next.step === 'asking' ? next.pointed.element : null;
    state.value = next;
  }

  function onPoint(path: readonly EventTarget[]): void {
    // Into a closed part we could look, but no press of ours would reach what lies there, nor would the guard's.
    const closed = aimedAt(page, path) && path.some((one) => one instanceof HTMLElement && rootOf(one));
    const pointed = closed ? ({ why: 'closed' } as const) : pointAt(page, path, shown.value);
    if ('why' in pointed) return void (state.value = { step: 'pointing', refused: wordsOf(pointed) });
    become({ step: 'asking', pointed, problem: null, busy: false });
    pageGuard.point(null);
  }

  /** Follows what the pointer and the keyboard are on; Escape ends it. */
  function follow(): void {
    pointing = new AbortController();
    const signal = AbortSignal.any([pointing.signal, contact]);
    const aim = (event: Event) => void (event.isTrusted && (lit.value = aimedAt(page, event.composedPath())));
    for (const type of ['pointerover', 'focusin']) page.defaultView!.addEventListener(type, aim, { capture: true, passive: true, signal });
    keys.onKey((event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      stop();
    }, signal);
  }

  function point(refused: Phrase | null): void {
    if (contact.aborted || !pageGuard.point(onPoint)) return;
    become({ step: 'pointing', refused });
    follow();
  }

  function stop(): void {
    if (state.value.step !== 'rest') become(REST);
    pageGuard.point(null);
  }

  // What else is let through or switched off meanwhile takes its place.
  effectUntil(contact, () => {
    if (pageGuard.state.value.step !== 'pointing' && state.peek().step === 'pointing') become(REST);
  });
  contact.addEventListener(
    'abort',
    shown.subscribe(() => untracked(pageGuard.look)),
  );
  contact.addEventListener('abort', stop);

  return {
    state,
    lit,
    shown,
    start: () => point(null),
    stop,
    async keep(action) {
      const now = state.value;
      if (now.step !== 'asking' || now.busy || !now.pointed.actions.includes(action)) return;
      const shape = shapeToKeep(page, now.pointed, action);
      if (!shape) return point(wordsOf({ why: 'gone' }));
      become({ ...now, problem: null, busy: true });
      const answer = await ask('showIcon', { action, shape });
      if (answer.ok) shown.value = [...shown.value.filter((icon) => icon.action !== action), { action, shape }];
      const still = state.value;
      if (still.step !== 'asking' || still.pointed !== now.pointed) return;
      become(answer.ok ? REST : { ...now, problem: answer.problem.reason });
    },
    async forget(action) {
      const answer = await ask('forgetIcon', { action });
      if (answer.ok) shown.value = shown.value.filter((icon) => icon.action !== action);
      if (state.value.step === 'rest') become({ step: 'rest', problem: answer.ok ? null : answer.problem.reason });
    },
  };
}
