import { type Instant, secondsBetween } from '../../../../lib/domain/values/businessDate.ts';
import { stepTo } from '../../../base/runMachine.ts';
import { askJudge, change } from './judging.ts';
import type { SheetState, SheetStep } from './state.ts';

/** Run was pressed, or the second question answered with yes. */
export function press(state: SheetState, yes: boolean, now: Instant): SheetStep {
  const { sheet, sending } = state;
  if (sheet.step !== 'checklist' || sending || sheet.run.at !== (yes ? 'asking' : 'rest')) return stepTo(state);
  return goOn(change(state, { problem: null, run: { at: 'pressed', yes, again: false } }), now);
}

/**
 * Goes on with what was pressed, once the newest judgement is there: by a clearance that is still worth something; without
 * one it is judged once more. Nothing else ever runs.
 */
export function goOn(state: SheetState, now: Instant): SheetStep {
  const { sheet } = state;
  if (sheet.step !== 'checklist' || sheet.run.at !== 'pressed' || sheet.question !== null) return stepTo(state);
  const { target, judgement, run } = sheet;
  const { yes, again } = run;
  const { clearance, checklist } = judgement ?? {};
  if (!checklist || !clearance || secondsBetween(now, clearance.expiresAt) <= 0) {
    return again ? stepTo(change(state, { run: { at: 'rest' } })) : askJudge(change(state, { run: { ...run, again: true } }));
  }
  if (checklist.secondQuestion && !yes) return stepTo(change(state, { run: { at: 'asking' } }));
  const clicks = checklist.clicks && state.hasIcons;
  return stepTo(
    { ...change(state, { run: { at: 'sent', clearance: clearance.id, yes, aside: clicks } }), sending: true },
    { type: 'run', clearance: clearance.id, target, clicks },
  );
}
