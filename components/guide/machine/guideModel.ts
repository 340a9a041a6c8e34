import { type ReadonlySignal, computed } from '@preact/signals-core';
import type { Spot, Subject } from '../../../lib/domain/site/spot.ts';
import type { ask as askWorker } from '../../../lib/messages/client.ts';
import type { GuideMove, GuideSight, GuideView } from '../../../lib/messages/views/guideViews.ts';
import { runMachine } from '../../base/runMachine.ts';
import { reduce } from './machine.ts';
import { pauseOf } from './pace.ts';
import { type GuideEffect, SILENT } from './state.ts';

export interface GuideModelOptions {
  readonly ask: typeof askWorker;
  /** What the page says of itself now; a subject tells which day's row to look for. */
  readonly see: (subject: Subject | null) => GuideSight;
  /** True where somebody sees this tab. */
  readonly isInFront: () => boolean;
  /** Until when the worker can be asked. */
  readonly contact: AbortSignal;
}

export interface GuideModel {
  /** Null: no guide, or nothing heard yet. */
  readonly view: ReadonlySignal<GuideView | null>;
  /** The worker tells that something has changed. */
  notice(): void;
  /** The tab came to the front or went. @param anyhow true where the page was loaded, or taken up again */
  turned(anyhow: boolean): void;
  /** Asks again where the page does not show what it showed when it was last asked about. */
  glance(): void;
  /** Shows the step before; the one behind it, or the current one. */
  back(): void;
  forward(): void;
  move(move: GuideMove): void;
  /** Goes on in another guide about the same day. */
  goOn(guide: string): void;
}

/** The place that a view lights up; null: none. */
export const spotOf = (view: GuideView | null): Spot | null => (view?.state === 'step' ? (view.step?.spot ?? null) : null);

/** The guide on one page: its machine, with the worker, the page and the clock around it. */
export function createGuideModel({ ask, see, isInFront, contact }: GuideModelOptions): GuideModel {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { state, send } = runMachine(SILENT, reduce, (effect: GuideEffect) => perform[effect.type](effect as never));
  /** What the page shows now, and whether somebody sees it. */
  const here = () => ({ inFront: isInFront(), sight: see(state.peek().view?.subject ?? null) });

  const perform: { readonly [T in GuideEffect['type']]: (effect: Extract<GuideEffect, { readonly type: T }>) => void | Promise<void> } = {
    async look({ id, sight, front, fresh, step }) {
      const answer = await ask('guideLook', { sight, front, fresh, step });
      send({ type: 'answered', id, answer, sight: see(answer.ok ? (answer.value.view?.subject ?? null) : null) });
    },
    async move({ id, move }) {
      await ask('guideMove', { id, move });
      send({ type: 'moved', ...here() });
    },
    async start({ guide, subject }) {
      await ask('guideStart', { guide, subject });
      send({ type: 'started', ...here() });
    },
    wait({ rounds }) {
      clearTimeout(timer);
      if (!contact.aborted) timer = setTimeout(timeUp, pauseOf(rounds, Math.random()));
    },
    stopWaiting: () => clearTimeout(timer),
  };
  const timeUp = () => send({ type: 'timeUp', ...here() });
  contact.addEventListener('abort', () => clearTimeout(timer));

  return {
    view: computed(() => state.value.view),
    notice: () => send({ type: 'notice', ...here() }),
    turned: (anyhow) => send({ type: 'turned', anyhow, ...here() }),
    glance: () => state.peek().view && send({ type: 'glance', ...here() }),
    back: () => send({ type: 'back', ...here() }),
    forward: () => send({ type: 'forward', ...here() }),
    move: (move) => send({ type: 'move', move }),
    goOn: (guide) => send({ type: 'goOn', guide }),
  };
}
