import type { JournalRow, Snapshot } from '../../cache/rows/journalRow.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { POSTING_KINDS, type Posting } from '../../domain/day/posting.ts';
import { type Expected, stateOf } from '../../domain/day/dayState.ts';
import type { Family } from '../../domain/day/statuses.ts';

/** What the journal keeps of a day before and after an operation. */
export function snapshotOf(day: DayDetail): Snapshot {
  return {
    version: day.version,
    currency: day.currency,
    totals: day.totals,
    postings: day.postings.map(({ kind, status, sync, message }) => ({ kind, status, sync, message })),
  };
}

/** True where a day says the same in both. */
export const sameWords = (before: Snapshot, after: Snapshot): boolean =>
  JSON.stringify([before.totals, before.postings]) === JSON.stringify([after.totals, after.postings]);

/** What of an entry tells its state. */
export type KeptPosting = Pick<Posting, 'kind' | 'status' | 'sync'>;

/** What the day of an operation should have in the books, as it was known at Run. */
function expectedOfRow({ posts, software }: Pick<JournalRow, 'posts' | 'software'>): Expected {
  const entries = posts ? Object.fromEntries(POSTING_KINDS.map((kind) => [kind, posts.includes(kind)])) : { sales: true };
  return { entries, atOnce: software === 'unknown' ? undefined : software !== 'quickbooks-desktop' };
}

/** The state of a day by what is kept of its entries; `partly`: some of it is in the books, and some that should be isn't. */
export function stateOfKept(row: Pick<JournalRow, 'posts' | 'software'>, postings: readonly KeptPosting[]): Family | 'partly' {
  const { family, lacking, unseen } = stateOf({ postings: postings as readonly Posting[] }, expectedOfRow(row));
  if (lacking.length > 0) return 'partly';
  // Whether there are more is not known; what is there is.
  return unseen ? 'done' : family;
}
