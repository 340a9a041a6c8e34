import type { GuideSight, GuideView } from '../../../lib/messages/views/guideViews.ts';
import type { GuideEffect, GuideEvent, GuideEventOf, GuideState, GuideStep } from './state.ts';

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
  const effects: GuideEffect[] = [];
  return { state: HANDLERS[event.type](state, event as never, effects), effects };
}

type Handlers = { readonly [T in GuideEvent['type']]: (state: GuideState, event: GuideEventOf<T>, effects: GuideEffect[]) => GuideState };

const HANDLERS: Handlers = {
  notice: (state, { inFront, sight }, effects) =>
    inFront || state.view ? look(state, sight, effects, false, inFront) : { ...state, missed: true },
  // Where nobody is signed in, nobody is in a guide.
  turned(state, { inFront, anyhow, sight }, effects) {
    if (!state.view && !state.missed && !anyhow) return state;
    const begun = begin({ ...state, missed: state.missed && !inFront }, effects);
    return inFront && sight.page !== 'login' ? look(begun, sight, effects, true, true) : begun;
  },
  glance: (state, { sight }, effects) => (state.view && !isSame(sight, state.told) ? look(state, sight, effects) : state),
  // What ends a step may happen elsewhere, in the POS or the books: it is asked about while somebody sees this tab.
  timeUp(state, { inFront, sight }, effects) {
    if (aboutOf(state.view) === null) return state;
    const rounds = state.rounds + 1;
    const next = inFront ? look(state, sight, effects, false, true) : state;
    effects.push({ type: 'wait', rounds });
    return { ...next, rounds };
  },
  back: (state, { sight }, effects) => lookAt(state, state.view?.step?.before, sight, effects),
  forward: (state, { sight }, effects) => lookAt(state, state.view?.step?.after, sight, effects),
  move(state, { move }, effects) {
    if (!state.view) return state;
    effects.push({ type: 'move', id: state.view.id, move });
    return { ...state, wish: null };
  },
  goOn(state, { guide }, effects) {
    if (!state.view) return state;
    effects.push({ type: 'start', guide, subject: state.view.subject });
    return { ...state, wish: null };
  },
  moved: (state, { sight }, effects) => look(state, sight, effects, false, true),
  started: (state, { sight }, effects) => look(state, sight, effects, true, true),
  answered,
};

const isSame = (one: GuideSight, other: GuideSight | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Asks the worker; an answer to an older question is late from now on.
 * @param front true where this tab came to the front
 * @param fresh true where what it read a moment ago will not do
 * @param looks how many came before this one in a row
 */
function look(state: GuideState, sight: GuideSight, effects: GuideEffect[], front = false, fresh = false, looks = 0): GuideState {
  const id = state.asked + 1;
  effects.push({ type: 'look', id, sight, front, fresh, step: state.wish });
  return { ...state, asked: id, told: sight, question: { id, looks } };
}

/** The merchant looks at another step, where there is one. */
const lookAt = (state: GuideState, wish: string | null | undefined, sight: GuideSight, effects: GuideEffect[]): GuideState =>
  wish ? look({ ...state, wish }, sight, effects) : state;

/** What the clock asks about: one step of one guide; null: nothing. */
const aboutOf = (view: GuideView | null): string | null => (view?.state === 'step' ? `${view.id} ${view.step?.id}` : null);

/** The clock of a step, from the beginning. */
function begin(state: GuideState, effects: GuideEffect[]): GuideState {
  effects.push(aboutOf(state.view) === null ? { type: 'stopWaiting' } : { type: 'wait', rounds: 0 });
  return { ...state, rounds: 0 };
}

function answered(state: GuideState, { id, answer, sight }: GuideEventOf<'answered'>, effects: GuideEffect[]): GuideState {
  const { question, view, told, wish } = state;
  if (question?.id !== id) return state;
  // What could not be asked stays as it was: the next look may be answered.
  if (!answer.ok) return { ...state, question: null };
  const next = answer.value.view;
  if (next && question.looks < MOST_LOOKS - 1 && !isSame(sight, told)) return look(state, sight, effects, false, false, question.looks + 1);
  const heard = { ...state, question: null, wish: next?.id === view?.id ? wish : null };
  const shown = { ...heard, at: next?.state ?? 'silent', view: next } as GuideState;
  return aboutOf(next) === aboutOf(view) ? shown : begin(shown, effects);
}
