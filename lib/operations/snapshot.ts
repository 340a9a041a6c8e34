import type { Snapshot } from '../cache/journalRow.ts';
import type { DayDetail, Posting } from '../domain/day.ts';
import { type Family, familyOfDay } from '../domain/statuses.ts';

/** What the journal keeps of a day before and after an operation. */
export function snapshotOf(day: DayDetail): Snapshot {
  return {
    version: day.version,
    currency: day.currency,
    totals: day.totals,
    postings: day.postings.map(({ kind, status, sync, message }) => ({ kind, status, sync, message })),
  };
}

/** What of an entry tells its state. */
export type KeptPosting = Pick<Posting, 'status' | 'sync'>;

/** The state of a day by what is kept of its entries: its worst one. */
export function familyOfKept(postings: readonly KeptPosting[]): Family {
  return familyOfDay({ postings: postings as readonly Posting[] });
}
