import { FAMILIES, type Family } from './family.ts';
import { markOf } from './mark.ts';

/**
 * How a date is drawn in a calendar: by the state of its day where that was read, else by why there is none.
 * - `told`: every word that the site tells of it says posted, and it does not tell of every entry: its word, not our judgement
 * - `settled`: its merchant settled it by hand
 * - `closed`: the store was closed, and nothing is missing
 * - `unread`: nobody has read what the site has of it
 * - `before`: it is none of the subscription's days (B0.4)
 * - `ahead`: it is not over
 */
export const CALENDAR_LOOKS = [...FAMILIES, 'told', 'settled', 'closed', 'unread', 'before', 'ahead'] as const;
export type CalendarLook = (typeof CALENDAR_LOOKS)[number];

interface LookedAt {
  readonly family: Family;
  readonly attention: boolean;
  /** True where what is seen is in the books, and it can't be seen whether that is all. */
  readonly unseen: boolean;
  readonly postings: readonly { readonly family: Family }[];
}

/**
 * How a day is drawn that the site has. What is not known to be well is never `done`; where nothing but words that say
 * posted were told of it, that is shown as what the site says (the live report tells of sales and payments alone, domain
 * 1.3). With any other word beside them, one that means nothing is posted too, it stays not known.
 */
export function calendarLookOf({ family, attention, unseen, postings }: LookedAt): CalendarLook {
  const told = unseen && !attention && postings.length > 0 && postings.every((posting) => posting.family === 'done');
  return told ? 'told' : markOf({ family, attention });
}
