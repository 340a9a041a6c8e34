import type { Action } from '../domain/action.ts';
import type { DaySummary } from '../domain/day.ts';
import { isEligible } from '../domain/eligibility.ts';
import { familyOf, familyOfDay, neverLoaded, posChangedSinceLoad } from '../domain/statuses.ts';
import { type Fault, faultOf } from './family.ts';

/** Faults that a rebuilt entry mends, once their cause is gone (B0.10). */
const MENDED_BY_REGENERATE: readonly Fault[] = ['mapping', 'reference'];
/** Faults that were never in the entry: it only has to be sent again. */
const MENDED_BY_POST: readonly Fault[] = ['authentication', 'throttle'];

/**
 * The one step that we advise for a day, or null where there is none, or none that we dare to name. It is
 * advice only: the checklist judges whether it may run. What the day's statuses refuse is never advised.
 */
export function advise(day: DaySummary): Action | null {
  if (neverLoaded(day) || familyOfDay(day) === 'unknown') return null;
  const action = bestStep(day);
  return action !== null && isEligible(action, day) ? action : null;
}

function bestStep(day: DaySummary): Action | null {
  if (posChangedSinceLoad(day)) return 'refresh';

  const faults = new Set(day.postings.flatMap(faultsOf));
  if (faults.size > 0) {
    const all = (mended: readonly Fault[]) => [...faults].every((fault) => mended.includes(fault));
    if (all(MENDED_BY_POST)) return 'post';
    return all([...MENDED_BY_REGENERATE, ...MENDED_BY_POST]) ? 'regenerate' : null;
  }
  return day.postings.some((posting) => familyOf(posting) === 'queued') ? 'post' : null;
}

/** The fault behind an entry that failed or is blocked. HOLD is a missing mapping in most cases (S1), OOB a balance. */
function faultsOf(posting: DaySummary['postings'][number]): Fault[] {
  const family = familyOf(posting);
  if (family === 'failed') return [faultOf(posting.message)];
  if (family !== 'blocked') return [];
  if (posting.status.endsWith('OOB')) return ['balance'];
  const fault = faultOf(posting.message);
  return [fault === 'unknown' ? 'mapping' : fault];
}
