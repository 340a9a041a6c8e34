/**
 * Which days should have been loaded from the POS by now. The site loads each day in the morning after it (S1, S11):
 * one that it has no record of since then was never loaded, and its sales are not in the books.
 */
import { type BusinessDate, type Closing, type Instant, addDays, isLater, runningDate, written } from '../values/businessDate.ts';
import type { DaySummary } from './day.ts';
import type { Surroundings } from './dayState.ts';
import { NEVER_CLOSED, isClosed } from '../store/closedDays.ts';
import { closingOf } from '../store/store.ts';

/** By this time on the store's wall clock the morning's loading is over. */
const MORNING_ENDS = '12:00';

/** The calendar day in whose morning `date` is loaded: the next one, or the one after where the day ends at noon or later. */
export function loadsOn(date: BusinessDate, { dayEnds }: Pick<Closing, 'dayEnds'>): BusinessDate {
  return addDays(date, dayEnds < MORNING_ENDS ? 1 : 2);
}

/** True where `date` should have been loaded by `now`. */
function isDue(date: BusinessDate, closing: Closing, now: Instant): boolean {
  const noon = Temporal.PlainDate.from(loadsOn(date, closing)).toPlainDateTime(MORNING_ENDS).toZonedDateTime(closing.timeZone);
  return !isLater(written(noon.toInstant()), now);
}

/** The latest date that should have been loaded by `now`, and with it all before; undefined where the zone is not known. */
function lastDueDate(closing: Closing, now: Instant): BusinessDate | undefined {
  let date = runningDate(closing, now);
  while (date && !isDue(date, closing, now)) date = addDays(date, -1);
  return date;
}

/**
 * What is to be said of a day that the site has no figures of.
 * - `not-loaded`: it should have been loaded by now
 * - `coming`: it is loaded in the morning of `on`
 * - `before`: it is none of the subscription's days (B0.4)
 * - `closed`: the store was closed
 * - `no-record`: it can't be told which of these
 */
export const GAPS = ['not-loaded', 'coming', 'before', 'closed', 'no-record'] as const;
export type Gap = { readonly what: Exclude<(typeof GAPS)[number], 'coming'> } | { readonly what: 'coming'; readonly on: BusinessDate };

/** What is to be said of dates of which the site has no figures, each by one look at the clock: of many of them. */
export function gapsIn({ session, store, now, closed = NEVER_CLOSED }: Surroundings): (date: BusinessDate) => Gap {
  const start = session.known ? session.value.account.subscriptionStart : null;
  const closing = closingOf(store);
  // Looked up for the first date that needs it; where nothing is missing none does.
  let due: { readonly last: BusinessDate | undefined } | undefined;
  return (date) => {
    if (start !== null && date <= start) return { what: 'before' };
    if (isClosed(date, closed)) return { what: 'closed' };
    due ??= { last: closing.known ? lastDueDate(closing.value, now) : undefined };
    if (due.last === undefined || !closing.known) return { what: 'no-record' };
    if (date > due.last) return { what: 'coming', on: loadsOn(date, closing.value) };
    return { what: start === null ? 'no-record' : 'not-loaded' };
  };
}

/** What is to be said of `date`, of which the site has no figures. */
export const gapOf = (date: BusinessDate, around: Surroundings): Gap => gapsIn(around)(date);

/** True where the site has something of the day: figures, or, whatever it says of its loading, an entry. */
export const isLoaded = ({ loadedAt, postings }: Pick<DaySummary, 'loadedAt' | 'postings'>): boolean =>
  loadedAt !== null || postings.length > 0;
