import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { sameWords, stateOfKept } from '../../domain/repair/keptDay.ts';

/** True where one operation came to what it is for, and leaves nothing for the merchant to do. Whatever is in doubt is not. */
function isAsExpected(row: JournalRow, isFollowed: boolean): boolean {
  const { state, after, action, before, made, by, problem, queueMinutes } = row;
  if (state !== 'settled' || after === null || problem !== null || (by && !isOurClick(row))) return false;
  // What was read back is another's work, or nothing came of it.
  if ((made !== undefined && made !== after.version) || sameWords(before, after)) return false;
  if (after.postings.some(({ message }) => message)) return false;
  const end = stateOfKept(row, after.postings);
  // What is ready is posted by the store's queue, or by the Post that follows; otherwise the merchant has to. Where nobody
  // tells of a queue, a click came to what its checklist said once the day is ready: what follows is said with it.
  // Whether what is seen is all of the day has to be known.
  return end === 'done' || (end === 'queued' && action !== 'post' && (isFollowed || queueMinutes !== null || by !== undefined));
}

/**
 * True of a rebuild by a click of ours that is known to have been made, on a day that was read before: a hand may have done
 * something else there, and what a Post came to is told by the books alone.
 */
const isOurClick = ({ by, action, acceptedAt, before }: JournalRow): boolean =>
  by === 'worker' && action !== 'post' && acceptedAt !== null && before.postings.length > 0;

/**
 * True where a day went as expected, by all that ran on it.
 * @param rows the operations on it since it is at hand; none: nobody knows
 */
export function wentAsExpected(rows: readonly JournalRow[]): boolean {
  return (
    rows.length > 0 &&
    rows.every((row) =>
      isAsExpected(
        row,
        rows.some(({ follows }) => follows === row.id),
      ),
    )
  );
}
