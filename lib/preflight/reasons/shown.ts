/** What the page shows of a day, beside what the service says. */
import type { DayDetail } from '../../domain/day/day.ts';
import { meaningOf, wordOf } from '../../domain/day/statuses.ts';

export const statusesOf = ({ postings }: DayDetail): string[] => postings.map(({ status }) => status);
const comparable = (word: string): string => wordOf(word.trim().toUpperCase());

/** A word that says something of an entry. */
const isTold = (word: string): boolean => meaningOf(comparable(word)).family !== 'inactive';

/** The words of the page that are none of the service's; a word for "nothing here" is not compared: a page may say NONE where the service has no entry. */
export function beyond(shown: readonly string[], statuses: readonly string[]): string[] {
  const left = statuses.map(comparable);
  return shown
    .map(comparable)
    .filter(isTold)
    .filter((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

/** True where every word of the page is one of the service's. The page may show fewer, because not every entry has a column of its own. */
export const agree = (shown: readonly string[], statuses: readonly string[]): boolean => beyond(shown, statuses).length === 0;
