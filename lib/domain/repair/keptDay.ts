import type { Totals } from '../day/day.ts';
import { POSTING_KINDS, type Posting, type PostingKind } from '../day/posting.ts';
import { type Expected, stateOf } from '../day/dayState.ts';
import type { Family } from '../day/statuses.ts';
import type { Software } from '../store/store.ts';

/** What of an entry tells its state. */
export type KeptPosting = Pick<Posting, 'kind' | 'status' | 'sync'>;

/** What is kept of the day of an operation beside its entries: what it should have in the books, as it was known at Run. */
export interface KeptExpectation {
  /** Missing: it was not known. */
  readonly posts?: readonly PostingKind[] | undefined;
  readonly software: Software;
}

function expectedOfRow({ posts, software }: KeptExpectation): Expected {
  const entries = posts ? Object.fromEntries(POSTING_KINDS.map((kind) => [kind, posts.includes(kind)])) : { sales: true };
  return { entries, atOnce: software === 'unknown' ? undefined : software !== 'quickbooks-desktop' };
}

/**
 * The state of a day as far as it is kept: `partly`, some of it is in the books, and some that should be isn't; `as-told`,
 * all that is kept of it is, and nobody can tell whether that is all of the day.
 */
export type KeptState = Family | 'partly' | 'as-told';

/** The state of a day by what is kept of its entries. */
export function stateOfKept(row: KeptExpectation, postings: readonly KeptPosting[]): KeptState {
  const { family, lacking, unseen } = stateOf({ postings: postings as readonly Posting[] }, expectedOfRow(row));
  if (lacking.length > 0) return 'partly';
  return unseen ? 'as-told' : family;
}

/** True where a day says the same in both. */
export const sameWords = (before: Kept, after: Kept): boolean =>
  JSON.stringify([before.totals, before.postings]) === JSON.stringify([after.totals, after.postings]);

/** What is kept of a day before or after an operation. */
interface Kept {
  readonly totals: Totals | null;
  readonly postings: readonly object[];
}
