import type { Judgement } from '../../../../lib/messages/views/checklistViews.ts';
import type { ChecklistStep, InChecklist, RunStep, SheetEffects, SheetState } from './state.ts';

/** Changes the checklist that is shown. */
export const change = <S extends InChecklist>(state: S, changes: Partial<ChecklistStep>): S => ({
  ...state,
  sheet: { ...state.sheet, ...changes },
});

/** The second question is taken back: what it was asked about is not so any more. */
export function withoutYes(run: RunStep): RunStep {
  if (run.at === 'asking') return { at: 'rest' };
  return run.at === 'rest' || !run.yes ? run : { ...run, yes: false };
}

/** True where the second question was answered with yes, for the Run that was pressed and no other. */
export const saidYes = ({ run }: ChecklistStep): boolean => run.at !== 'rest' && run.at !== 'asking' && run.yes;

/** A judgement without the right to run by it. */
export const withoutRight = (judgement: Judgement): Judgement => ({ ...judgement, clearance: null, awaitsYes: false });

/** The judgement that stands, without the right to run by it. */
export const withoutClearance = ({ judgement }: ChecklistStep): ChecklistStep['judgement'] => judgement && withoutRight(judgement);

/**
 * Has the checklist judged; an answer to an older question is late from now on.
 * @param afresh true where every fact is read again
 * @param withdrawn what the merchant has just unticked
 */
export function askJudge(state: InChecklist, effects: SheetEffects, afresh = false, withdrawn: readonly string[] = []): InChecklist {
  const { sheet, given, confirmed, andPost } = state;
  const { action, target, judgement, backlog } = sheet;
  const id = state.asked + 1;
  const second = saidYes(sheet) ? judgement?.checklist.secondQuestion : null;
  const wish = {
    action,
    target,
    given,
    ...(andPost ? { andPost } : {}),
    confirmed: second ? [...confirmed, second.check] : [...confirmed],
    ...(withdrawn.length > 0 ? { withdrawn: [...withdrawn] } : {}),
    ...(backlog === null ? {} : { backlog }),
    fingerprint: afresh ? null : (judgement?.checklist.fingerprint ?? null),
  };
  effects.push({ type: 'judge', id, wish });
  return { ...change(state, { question: { id, afresh } }), asked: id };
}

/** What was chosen counts from now on: a clearance for what was chosen before is not used any more. */
export const chosen = (state: InChecklist): InChecklist => change(state, { problem: null, judgement: withoutClearance(state.sheet) });

/** Judges on facts read now: after something was mended elsewhere, or what changed was looked over. */
export function lookAgain(state: InChecklist, effects: SheetEffects): InChecklist {
  if (isBusy(state)) return state;
  // What could not be read is compared with what was read before it: only so it is known whether the day changed meanwhile.
  return askJudge(change(state, { problem: null, looking: true }), effects, state.sheet.unjudged === null);
}

/** True while Run is on its way: nothing can be pressed again. */
export const isBusy = ({ sheet, sending }: Pick<SheetState, 'sheet' | 'sending'>): boolean =>
  sending || (sheet.step === 'checklist' && (sheet.run.at === 'pressed' || sheet.run.at === 'sent'));
