import type { Judgement } from '../../../../lib/messages/views/checklistViews.ts';
import { askJudge, change, withoutClearance, withoutYes } from './judging.ts';
import { goOn } from './pressed.ts';
import type { InChecklist, SheetEffects, SheetEventOf } from './state.ts';

/** The worker has judged; or could not, then what was shown stays, and can't be run. Late answers change nothing. */
export function judged(state: InChecklist, { id, answer, now }: SheetEventOf<'judged'>, effects: SheetEffects): InChecklist {
  const { sheet } = state;
  if (sheet.question?.id !== id) return state;
  const { question, run, judgement: before } = sheet;
  const value = answer.ok ? answer.value : null;
  // What was confirmed was confirmed of a day that is not this one any more.
  const isOther =
    value !== null && before !== null && before.checklist.fingerprint !== value.checklist.fingerprint && state.confirmed.length > 0;
  const judgement = isOther ? { ...value, clearance: null } : (value ?? withoutClearance(sheet));
  const heard = change(isOther ? { ...state, confirmed: [] } : state, {
    question: null,
    looking: false,
    unjudged: answer.ok ? null : answer.problem,
    judgement,
    run: judgement?.clearance ? run : withoutYes(run),
  });
  if (isOther && question.afresh) return askJudge(heard, effects);
  return goOn(value ? takeOver(heard, before, value, effects) : heard, now, effects);
}

/** What is chosen beforehand, from the evidence or from what was said before, counts as if the merchant had chosen it now. */
function takeOver(state: InChecklist, before: Judgement | null, { checklist, changes }: Judgement, effects: SheetEffects): InChecklist {
  const { sheet } = state;
  const { suggested, standing, advice, checks } = checklist;
  if (advice) effects.push({ type: 'advise', target: sheet.target, next: advice.next });
  const given = sheet.unasked && standing === 'open' ? suggested : null;
  const told = before || standing !== 'open' ? [] : checks.filter((check) => check.told).map(({ id }) => id);
  if (given || told.length > 0) {
    const said = { ...(given ? { given } : {}), ...(told.length > 0 ? { confirmed: told, saidBefore: told } : {}) };
    return askJudge({ ...change(state, given ? { unasked: false } : {}), ...said }, effects);
  }
  // What changed stays on the screen until the merchant has looked at it.
  if (changes.length === 0) effects.push({ type: 'wait' });
  return state;
}
