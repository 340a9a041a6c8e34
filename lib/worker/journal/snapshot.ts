import type { Snapshot } from '../../cache/rows/journalRow.ts';
import type { DayDetail } from '../../domain/day/day.ts';

/** What the journal keeps of a day before and after an operation. */
export function snapshotOf(day: DayDetail): Snapshot {
  return {
    version: day.version,
    currency: day.currency,
    totals: day.totals,
    postings: day.postings.map(({ kind, status, sync, message }) => ({ kind, status, sync, message })),
  };
}
