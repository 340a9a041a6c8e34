import { type Instant, secondsBetween } from '../../../../lib/domain/values/businessDate.ts';
import { askJudge, change } from './judging.ts';
import type { InChecklist, SheetEffects } from './state.ts';

/** Run was pressed, or the second question answered with yes. */
export function press(state: InChecklist, yes: boolean, now: Instant, effects: SheetEffects): InChecklist {
  const { sheet, sending } = state;
  if (sending || sheet.run.at !== (yes ? 'asking' : 'rest')) return state;
  return sendIfClear(change(state, { problem: null, run: { at: 'pressed', yes, again: false } }), now, effects);
}

/**
 * Goes on with what was pressed, once the newest judgement is there: by a clearance that is still worth something; without
 * one it is judged once more. Nothing else ever runs.
 */
export function sendIfClear(state: InChecklist, now: Instant, effects: SheetEffects): InChecklist {
  const { sheet } = state;
  if (sheet.run.at !== 'pressed' || sheet.question !== null) return state;
  const { target, judgement, run } = sheet;
  const { yes, again } = run;
  const { clearance, checklist } = judgement ?? {};
  // What was pressed was another day than this one: what changed is looked over first.
  if (judgement?.changes.length) return change(state, { run: { at: 'rest' } });
  // Without the yes there is no clearance: the worker only says that nothing else is missing.
  if (judgement?.awaitsYes && !yes) return change(state, { run: { at: 'asking' } });
  if (!checklist || !clearance || secondsBetween(now, clearance.expiresAt) <= 0) {
    return again ? change(state, { run: { at: 'rest' } }) : askJudge(change(state, { run: { ...run, again: true } }), effects);
  }
  if (checklist.secondQuestion && !yes) return change(state, { run: { at: 'asking' } });
  const clicks = checklist.clicks && state.hasIcons;
  effects.push({ type: 'run', clearance: clearance.id, target, clicks });
  return { ...change(state, { run: { at: 'sent', clearance: clearance.id, yes, aside: clicks } }), sending: true };
}
