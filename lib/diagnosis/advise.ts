import type { Action } from '../domain/action.ts';
import type { DaySummary } from '../domain/day.ts';
import { diagnose } from './diagnose.ts';
import { factsOfDay } from './facts.ts';
import { actionOf } from './nextStep.ts';

/**
 * The one action that we advise for a day where only the day itself is at hand, or null where there is none, or none
 * that we dare to name. What comes before it and only the merchant can see, such as a mapping, does not hide it: the
 * checklist judges whether it may run. What is seen to be undone, or is not the merchant's alone to decide, does.
 */
export function advise(day: DaySummary): Action | null {
  const { next } = diagnose(factsOfDay(day));
  return next.kind === 'fix-first' && next.open !== 'unseen' ? null : actionOf(next);
}
