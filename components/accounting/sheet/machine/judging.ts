import { stepTo } from '../../../base/runMachine.ts';
import type { ChecklistStep, RunStep, SheetState, SheetStep } from './state.ts';

/** Changes the checklist, where one is shown. */
export const change = (state: SheetState, changes: Partial<ChecklistStep>): SheetState =>
  state.sheet.step === 'checklist' ? { ...state, sheet: { ...state.sheet, ...changes } } : state;

/** The second question is taken back: what it was asked about is not so any more. */
export function withoutYes(run: RunStep): RunStep {
  if (run.at === 'asking') return { at: 'rest' };
  return run.at === 'rest' || !run.yes ? run : { ...run, yes: false };
}

/** The judgement that stands, without the right to run by it. */
export const withoutClearance = ({ judgement }: ChecklistStep): ChecklistStep['judgement'] =>
  judgement && { ...judgement, clearance: null };

/**
 * Has the checklist judged; an answer to an older question is late from now on.
 * @param how `afresh`: every fact is read again; `withdrawn`: what the merchant has just unticked
 */
export function askJudge(
  state: SheetState,
  { afresh = false, withdrawn = [] }: { readonly afresh?: boolean; readonly withdrawn?: readonly string[] } = {},
): SheetStep {
  const { sheet, given, confirmed } = state;
  if (sheet.step !== 'checklist') return stepTo(state);
  const { action, target, judgement } = sheet;
  const id = state.asked + 1;
  const wish = {
    action,
    target,
    given,
    confirmed: [...confirmed],
    ...(withdrawn.length > 0 ? { withdrawn: [...withdrawn] } : {}),
    fingerprint: afresh ? null : (judgement?.checklist.fingerprint ?? null),
  };
  return stepTo({ ...change(state, { question: { id, afresh } }), asked: id }, { type: 'judge', id, wish });
}

/** What was chosen counts from now on: a clearance for what was chosen before is not used any more. */
export function chosen(
  state: SheetState,
  changes: Partial<Pick<SheetState, 'given' | 'confirmed' | 'saidBefore'>>,
  withdrawn: readonly string[] = [],
): SheetStep {
  if (state.sheet.step !== 'checklist') return stepTo(state);
  const unasked = state.sheet.unasked && changes.given === undefined;
  return askJudge({ ...change(state, { problem: null, unasked, judgement: withoutClearance(state.sheet) }), ...changes }, { withdrawn });
}

/** Judges on facts read now: after something was mended elsewhere, or what changed was looked over. */
export function lookAgain(state: SheetState): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'checklist' || isBusy(state)) return stepTo(state);
  // What could not be read is compared with what was read before it: only so it is known whether the day changed meanwhile.
  return askJudge(change(state, { problem: null, looking: true }), { afresh: sheet.unjudged === null });
}

/** True while Run is on its way: nothing can be pressed again. */
export const isBusy = ({ sheet, sending }: Pick<SheetState, 'sheet' | 'sending'>): boolean =>
  sending || (sheet.step === 'checklist' && (sheet.run.at === 'pressed' || sheet.run.at === 'sent'));
