import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { andThen, stepTo } from '../../../base/runMachine.ts';
import { askJudge, change } from './judging.ts';
import { begin, runningOn, showOperation } from './opening.ts';
import type { ChecklistStep, OperationStep, SheetEvent, SheetState, SheetStep } from './state.ts';

/** An operation that the page did not know, or not so. */
const keep = (state: SheetState, operation: OperationView): SheetStep =>
  stepTo({ ...state, operations: [operation, ...state.operations.filter(({ id }) => id !== operation.id)] }, { type: 'keep', operation });

const show = (state: SheetState, { action, target }: ChecklistStep | OperationStep, changes: Partial<OperationStep>): SheetState => ({
  ...state,
  sheet: { step: 'operation', action, target, id: null, problem: null, seeking: null, ...changes },
});

/** The answer to the run that was on its way: to the checklist that sent it, or to whatever is shown by now. */
export function ran(state: SheetState, { answer }: Extract<SheetEvent, { type: 'ran' }>): SheetStep {
  if (!state.sending) return stepTo(state);
  const { sheet } = state;
  const rested = { ...state, sending: false };
  if (sheet.step !== 'checklist' || sheet.run.at !== 'sent') {
    return andThen(answer.ok ? keep(rested, answer.value) : stepTo(rested, { type: 'readJournal' }), elsewhere);
  }
  if (answer.ok) {
    const { id, by, active } = answer.value;
    // What the site shows or asks now must not be covered: the panel tells how it goes.
    return andThen(keep(rested, answer.value), (next) =>
      stepTo(by && active ? { ...next, sheet: { step: 'closed' } } : show(next, sheet, { id })),
    );
  }
  const { problem } = answer;
  if (problem.reason.key === 'problem.no-answer') return seek(rested, sheet, sheet.run.clearance);
  return askJudge(change(rested, { problem, run: { at: 'rest' } }));
}

/** A run has ended that was begun in a sheet that is gone: the one that is open shows it, or is judged again. */
function elsewhere(state: SheetState): SheetStep {
  if (state.sheet.step !== 'checklist') return stepTo(state);
  const running = runningOn(state, state.sheet.target);
  return running ? showOperation(state, running) : askJudge(state, { afresh: true });
}

/** The answer was lost: what happened is read from the journal, never guessed (law 3). */
export function seek(state: SheetState, about: ChecklistStep | OperationStep, clearance: string): SheetStep {
  const id = state.asked + 1;
  return stepTo({ ...show(state, about, { seeking: id }), asked: id }, { type: 'seek', id, clearance });
}

/** What the journal has of it. */
export function found(state: SheetState, { id, fate }: Extract<SheetEvent, { type: 'found' }>): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'operation' || sheet.seeking !== id) return stepTo(state);
  switch (fate.kind) {
    case 'unclear':
      return stepTo(show(state, sheet, { problem: fate.problem }));
    case 'found':
      return andThen(keep(state, fate.operation), (next) => stepTo(show(next, sheet, { id: fate.operation.id })));
    case 'never-sent':
      return begin(state, {
        action: sheet.action,
        target: sheet.target,
        given: state.given,
        problem: { reason: phrase('sheet.never-sent') },
      });
  }
}
