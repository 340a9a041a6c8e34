import { sameWords } from '../../domain/repair/keptDay.ts';
import type { JournalRow, Snapshot } from '../../cache/rows/journalRow.ts';
import type { DayDetail } from '../../domain/day/day.ts';
import { meaningOf, wordOf } from '../../domain/day/statuses.ts';
import type { At, MessageSeen } from '../../domain/site/sight.ts';
import { isLater } from '../../domain/values/businessDate.ts';
import { agree, beyond } from '../../preflight/reasons/shown.ts';
import type { PageSeen } from '../../preflight/verdict.ts';
import { snapshotOf } from '../journal/snapshot.ts';

/** What is seen of a day once an icon on its page was clicked. */
export interface SeenSince {
  /** The tab that shows the page. */
  readonly tabId: number;
  /** The day as it was read just now. */
  readonly now: DayDetail;
  /** What its page shows at this moment. */
  readonly page: PageSeen;
  /** What the pages of days said of entries that failed. */
  readonly messages: readonly (MessageSeen & At)[];
}

/** The words of a page on which nothing is left to be done for a rebuild: ready, in the books, or not booked at all. */
const WELL: readonly string[] = ['queued', 'done', 'inactive'];
const isWell = (word: string): boolean => WELL.includes(meaningOf(wordOf(word.trim().toUpperCase())).family);

/** True where the page shows all of these words, and beside them nothing that is not well. */
const shows = (shown: readonly string[], postings: Snapshot['postings']): boolean => {
  const words = postings.map(({ status }) => status);
  return agree(words, shown) && beyond(shown, words).every(isWell);
};

/**
 * True where the site itself shows what a click on its icon came to: the day is still as it was read back, and its page, in
 * the very tab of the click, contradicts nothing of it: it shows the day so, or still as it was before the click, since a page
 * that was drawn meanwhile is not drawn again; nothing else that is not well, totals that agree, and no message since. What is
 * not read is not taken for well.
 * @param row the click
 */
export function showsWhatCame(
  { target, tabId, before, after, sentAt, preparedAt }: JournalRow,
  { tabId: here, now, page, messages }: SeenSince,
): boolean {
  const isItsPage = tabId === here && page.kind === 'day' && page.storeId === target.storeId && page.date === target.date;
  if (!isItsPage || after === null || !sameWords(after, snapshotOf(now))) return false;
  const { statuses, unread, balance } = page;
  if (statuses === null || unread !== undefined || balance === 'differs') return false;
  if (![after, before].some(({ postings }) => shows(statuses, postings))) return false;
  return !messages.some(
    ({ storeId, date, at }) => storeId === target.storeId && date === target.date && !isLater(sentAt ?? preparedAt, at),
  );
}
