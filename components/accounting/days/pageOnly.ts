import type { DayView } from '../../../lib/messages/views/views.ts';

/** Words for an entry that is well, or for none: what the page says by them contradicts nothing. */
const HARMLESS = ['POSTED', 'UPDATED', 'NONE', 'EMPTY', ''];

/**
 * The worrying status words that the page shows for a day and the service did not tell of: where a service knows only
 * some of a day's entries, one of the others may have failed.
 * @param harmless the words that are left out
 */
export function pageOnlyStatuses(day: DayView, shown: readonly string[], harmless: readonly string[] = HARMLESS): string[] {
  const told = day.postings.map(({ status }) => status);
  return shown.filter((word) => {
    const place = told.indexOf(word);
    if (place >= 0) told.splice(place, 1);
    return place < 0 && !harmless.includes(word);
  });
}
