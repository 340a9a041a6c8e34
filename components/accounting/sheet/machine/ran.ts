import { phrase } from '../../../../lib/i18n/phrase.ts';
import type { OperationView } from '../../../../lib/messages/views/views.ts';
import { askJudge, change } from './judging.ts';
import { beginChecklist, runningOn, show, showOperation } from './opening.ts';
import {
  type ChecklistStep,
  type InChecklist,
  type OperationStep,
  type SheetEffects,
  type SheetEventOf,
  type SheetState,
  isChecklist,
} from './state.ts';

/** An operation that the page did not know, or not so. */
function keep(state: SheetState, operation: OperationView, effects: SheetEffects): SheetState {
  effects.push({ type: 'keep', operation });
  return { ...state, operations: [operation, ...state.operations.filter(({ id }) => id !== operation.id)] };
}

/** The answer to the run that was on its way: to the checklist that sent it, or to whatever is shown by now. */
export function ran(state: SheetState, { answer }: SheetEventOf<'ran'>, effects: SheetEffects): SheetState {
  if (!state.sending) return state;
  const sent = { ...state, sending: false };
  const next = answer.ok ? keep(sent, answer.value, effects) : sent;
  if (!isChecklist(next) || next.sheet.run.at !== 'sent') {
    if (!answer.ok) effects.push({ type: 'readJournal' });
    return isChecklist(next) ? elsewhere(next, effects) : next;
  }
  if (answer.ok) {
    const { id, by, active } = answer.value;
    // What the site shows or asks now must not be covered: the panel tells how it goes.
    return by && active ? { ...next, sheet: { step: 'closed' } } : show(next, next.sheet, { id });
  }
  const { problem } = answer;
  if (problem.reason.key === 'problem.no-answer') return seek(next, next.sheet, next.sheet.run.clearance, effects);
  return askJudge(change(next, { problem, run: { at: 'rest' } }), effects);
}

/** A run has ended that was begun in a sheet that is gone: the one that is open shows it, or is judged again. */
function elsewhere(state: InChecklist, effects: SheetEffects): SheetState {
  const running = runningOn(state, state.sheet.target);
  return running ? showOperation(state, running, effects) : askJudge(state, effects, true);
}

/** The answer was lost: what happened is read from the journal, never guessed (law 3). */
export function seek(state: SheetState, about: ChecklistStep | OperationStep, clearance: string, effects: SheetEffects): SheetState {
  const id = state.asked + 1;
  effects.push({ type: 'seek', id, clearance });
  return { ...show(state, about, { seeking: id }), asked: id };
}

/** What the journal has of it. */
export function found(state: SheetState, { id, fate }: SheetEventOf<'found'>, effects: SheetEffects): SheetState {
  const { sheet } = state;
  if (sheet.step !== 'operation' || sheet.seeking !== id) return state;
  switch (fate.kind) {
    case 'unclear':
      return show(state, sheet, { problem: fate.problem });
    case 'found':
      return show(keep(state, fate.operation, effects), sheet, { id: fate.operation.id });
    case 'never-sent': {
      const { action, target } = sheet;
      return beginChecklist(state, { action, target, given: state.given, problem: { reason: phrase('sheet.never-sent') } }, effects);
    }
  }
}
