import type { Action, DayTarget, GivenReason } from '../../../../lib/domain/day/action.ts';
import type { OperationView, ProblemView } from '../../../../lib/messages/views/views.ts';
import { askJudge } from './judging.ts';
import type { OperationStep, SheetEffects, SheetState } from './state.ts';

interface Opened {
  readonly action: Action;
  readonly target: DayTarget;
  readonly given: GivenReason | null;
  readonly byIcon?: boolean;
  readonly backlog?: string | null;
  readonly offersPost?: boolean;
  readonly problem?: ProblemView | null;
}

/** A checklist in which nothing was said yet, but a reason where one is given; it is judged at once. */
export function beginChecklist(
  state: SheetState,
  { action, target, given, byIcon = false, backlog = null, offersPost = false, problem = null }: Opened,
  effects: SheetEffects,
): SheetState {
  return askJudge(
    {
      ...state,
      given,
      confirmed: [],
      andPost: false,
      saidBefore: [],
      sheet: {
        step: 'checklist',
        action,
        target,
        judgement: null,
        unjudged: null,
        looking: false,
        problem,
        byIcon,
        backlog,
        offersPost,
        question: null,
        run: { at: 'rest' },
        unasked: given === null,
      },
    },
    effects,
  );
}

/** The operation that runs on a day, as far as the page knows. */
export const runningOn = ({ operations }: SheetState, { storeId, date }: DayTarget): OperationView | undefined =>
  operations.find(({ active, target }) => active && target.storeId === storeId && target.date === date);

/** What is shown of an operation, and of the search for it. @param about which action, on which day */
export const show = (
  state: SheetState,
  { action, target }: Pick<OperationStep, 'action' | 'target'>,
  changes: Partial<OperationStep>,
): SheetState => ({
  ...state,
  sheet: { step: 'operation', action, target, id: null, problem: null, seeking: null, ...changes },
});

/** Shows something else than a checklist: that one is not judged any more. */
export function leave(state: SheetState, effects: SheetEffects): SheetState {
  effects.push({ type: 'stopWaiting' });
  return state;
}

/** Shows an operation, in place of whatever is shown. */
export const showOperation = (state: SheetState, operation: OperationView, effects: SheetEffects): SheetState =>
  leave(show(state, operation, { id: operation.id }), effects);

/** Opens the checklist, or what runs on that day. */
export function open(state: SheetState, opened: Opened, effects: SheetEffects): SheetState {
  const running = runningOn(state, opened.target);
  return running ? showOperation(state, running, effects) : beginChecklist(state, opened, effects);
}
