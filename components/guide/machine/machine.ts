import type { GuideSight, GuideView } from '../../../lib/messages/views/guideViews.ts';
import { andThen, stepTo } from '../../base/runMachine.ts';
import type { GuideEvent, GuideState, GuideStep } from './state.ts';

/** A page that has changed again while the worker answered is asked about again, but not without end. */
const MOST_LOOKS = 3;

/**
 * The life of a guide on one page: it says what the page shows, and shows what the worker decides (law 1).
 *
 * ```
 *            ┌──────────────── answered: none ────────────────┐
 *            ▼                                                │
 *          silent ──answered──▶ step ◀──answered──▶ end, left, elsewhere
 *
 * and beside it, the question to the worker:          in a step, the clock:
 *
 * none ──turned, notice, glance, back, forward──▶ asked      waits ──timeUp──▶ waits, longer
 *   ▲    moved, started, timeUp in front          │  ▲         ▲ another step, turned: from the beginning
 *   └────────────answered (the newest)────────────┘  │
 *                └──the page changed meanwhile, twice at most──┘
 * ```
 *
 * - While it is `silent` only the worker's notice or a turn to this tab asks; in the background a notice is kept in mind.
 * - A move and a guide that begins are told first, and asked about then.
 * - An answer to an older question is late, and changes nothing. One that could not be given leaves what is shown.
 */
export function reduce(state: GuideState, event: GuideEvent): GuideStep {
  switch (event.type) {
    case 'notice':
      if (event.inFront || state.view) return look(state, event.sight, { fresh: event.inFront });
      return stepTo({ ...state, missed: true });
    case 'turned':
      return turned(state, event);
    case 'glance':
      return state.view && !isSame(event.sight, state.told) ? look(state, event.sight) : stepTo(state);
    case 'timeUp':
      return timeUp(state, event);
    case 'back':
    case 'forward': {
      const wish = state.view?.step?.[event.type === 'back' ? 'before' : 'after'] ?? null;
      return wish === null ? stepTo(state) : look({ ...state, wish }, event.sight);
    }
    case 'move':
      return state.view ? stepTo({ ...state, wish: null }, { type: 'move', id: state.view.id, move: event.move }) : stepTo(state);
    case 'goOn':
      return state.view
        ? stepTo({ ...state, wish: null }, { type: 'start', guide: event.guide, subject: state.view.subject })
        : stepTo(state);
    case 'moved':
      return look(state, event.sight, { fresh: true });
    case 'started':
      return look(state, event.sight, { front: true, fresh: true });
    case 'answered':
      return answered(state, event);
  }
}

const isSame = (one: GuideSight, other: GuideSight | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Asks the worker; an answer to an older question is late from now on. @param looks how many came before this one in a row */
function look(state: GuideState, sight: GuideSight, { front = false, fresh = false } = {}, looks = 0): GuideStep {
  const id = state.asked + 1;
  return stepTo({ ...state, asked: id, told: sight, question: { id, looks } }, { type: 'look', id, sight, front, fresh, step: state.wish });
}

/** What the clock asks about: one step of one guide; null: nothing. */
const aboutOf = (view: GuideView | null): string | null => (view?.state === 'step' ? `${view.id} ${view.step?.id}` : null);

/** The clock of a step, from the beginning. */
const begin = (state: GuideState): GuideStep =>
  aboutOf(state.view) === null
    ? stepTo({ ...state, rounds: 0 }, { type: 'stopWaiting' })
    : stepTo({ ...state, rounds: 0 }, { type: 'wait', rounds: 0 });

/** The page was loaded, taken up again, seen or left. Where nobody is signed in, nobody is in a guide. */
function turned(state: GuideState, { inFront, anyhow, sight }: Extract<GuideEvent, { type: 'turned' }>): GuideStep {
  if (!state.view && !state.missed && !anyhow) return stepTo(state);
  const begun = begin({ ...state, missed: state.missed && !inFront });
  return inFront && sight.page !== 'login' ? andThen(begun, (next) => look(next, sight, { front: true, fresh: true })) : begun;
}

/** What ends a step may happen elsewhere, in the POS or the books: it is asked about while somebody sees this tab. */
function timeUp(state: GuideState, { inFront, sight }: Extract<GuideEvent, { type: 'timeUp' }>): GuideStep {
  if (aboutOf(state.view) === null) return stepTo(state);
  const rounds = state.rounds + 1;
  const next = { ...state, rounds };
  return andThen(inFront ? look(next, sight, { fresh: true }) : stepTo(next), (after) => stepTo(after, { type: 'wait', rounds }));
}

function answered(state: GuideState, { id, answer, sight }: Extract<GuideEvent, { type: 'answered' }>): GuideStep {
  const { question, view, told, wish } = state;
  if (question?.id !== id) return stepTo(state);
  // What could not be asked stays as it was: the next look may be answered.
  if (!answer.ok) return stepTo({ ...state, question: null });
  const next = answer.value.view;
  if (next && question.looks < MOST_LOOKS - 1 && !isSame(sight, told)) return look(state, sight, {}, question.looks + 1);
  const heard = { ...state, question: null, wish: next?.id === view?.id ? wish : null };
  const shown: GuideState = next ? { ...heard, at: next.state, view: next } : { ...heard, at: 'silent', view: null };
  return aboutOf(next) === aboutOf(view) ? stepTo(shown) : begin(shown);
}
