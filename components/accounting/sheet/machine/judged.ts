import type { Judgement } from '../../../../lib/messages/views/checklistViews.ts';
import { andThen, stepTo } from '../../../base/runMachine.ts';
import { askJudge, change, withoutClearance, withoutYes } from './judging.ts';
import { goOn } from './pressed.ts';
import type { SheetEvent, SheetState, SheetStep } from './state.ts';

/** The worker has judged; or could not, then what was shown stays, and can't be run. Late answers change nothing. */
export function judged(state: SheetState, { id, answer, now }: Extract<SheetEvent, { type: 'judged' }>): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'checklist' || sheet.question?.id !== id) return stepTo(state);
  const { question, run, judgement: before } = sheet;
  const heard = { question: null, looking: false, unjudged: null };
  if (!answer.ok) {
    const changes = { ...heard, unjudged: answer.problem, judgement: withoutClearance(sheet), run: withoutYes(run) };
    return goOn(change(state, changes), now);
  }
  const { value } = answer;
  if (before && before.checklist.fingerprint !== value.checklist.fingerprint && state.confirmed.length > 0) {
    // What was confirmed was confirmed of a day that is not this one any more.
    const forgotten = { ...change(state, { ...heard, judgement: { ...value, clearance: null }, run: withoutYes(run) }), confirmed: [] };
    return question.afresh ? askJudge(forgotten) : andThen(takeOver(forgotten, before, value), (next) => goOn(next, now));
  }
  const shown = change(state, { ...heard, judgement: value, run: value.clearance === null ? withoutYes(run) : run });
  return andThen(takeOver(shown, before, value), (next) => goOn(next, now));
}

/** What is chosen beforehand, from the evidence or from what was said before, counts as if the merchant had chosen it now. */
function takeOver(state: SheetState, before: Judgement | null, { checklist, changes }: Judgement): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'checklist') return stepTo(state);
  const { suggested, standing, advice, checks } = checklist;
  const advised: SheetStep = advice ? stepTo(state, { type: 'advise', target: sheet.target, next: advice.next }) : stepTo(state);
  const given = sheet.unasked && standing === 'open' ? suggested : null;
  const told = before || standing !== 'open' ? [] : checks.filter((check) => check.told).map(({ id }) => id);
  if (given || told.length > 0) {
    const said = { ...(given ? { given } : {}), ...(told.length > 0 ? { confirmed: told, saidBefore: told } : {}) };
    return andThen(advised, (next) => askJudge({ ...change(next, given ? { unasked: false } : {}), ...said }));
  }
  // What changed stays on the screen until the merchant has looked at it.
  return changes.length > 0 ? advised : andThen(advised, (next) => stepTo(next, { type: 'wait' }));
}
