import type { Action, DayTarget, GivenReason } from '../../../../lib/domain/day/action.ts';
import type { OperationView, ProblemView } from '../../../../lib/messages/views/views.ts';
import { stepTo } from '../../../base/runMachine.ts';
import { askJudge } from './judging.ts';
import type { SheetState, SheetStep } from './state.ts';

interface Opened {
  readonly action: Action;
  readonly target: DayTarget;
  readonly given: GivenReason | null;
  readonly byIcon?: boolean;
  readonly problem?: ProblemView | null;
}

/** A checklist in which nothing was said yet, but a reason where one is given; it is judged at once. */
export function begin(state: SheetState, { action, target, given, byIcon = false, problem = null }: Opened): SheetStep {
  return askJudge({
    ...state,
    given,
    confirmed: [],
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
      question: null,
      run: { at: 'rest' },
      unasked: given === null,
    },
  });
}

/** The operation that runs on a day, as far as the page knows. */
export const runningOn = ({ operations }: SheetState, { storeId, date }: DayTarget): OperationView | undefined =>
  operations.find(({ active, target }) => active && target.storeId === storeId && target.date === date);

/** Shows an operation. */
export const showOperation = (state: SheetState, { id, action, target }: OperationView): SheetStep =>
  stepTo({ ...state, sheet: { step: 'operation', action, target, id, problem: null, seeking: null } }, { type: 'stopWaiting' });

/** Opens the checklist, or what runs on that day. */
export function open(state: SheetState, opened: Opened): SheetStep {
  const running = runningOn(state, opened.target);
  return running ? showOperation(state, running) : begin(state, opened);
}
