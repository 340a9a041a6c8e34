/**
 * Which days should have been loaded from the POS by now. The site loads each day in the morning after it (S1, S11):
 * one that it has no record of since then was never loaded, and its sales are not in the books.
 */
import { type BusinessDate, type Closing, type Instant, addDays, endOf, isLater, written } from '../values/businessDate.ts';
import type { DaySummary } from './day.ts';
import type { Surroundings } from './dayState.ts';
import { closingOf } from '../store/store.ts';

/** By this time on the store's wall clock the morning's loading is over. */
const MORNING_ENDS = '12:00';

/** The calendar day in whose morning `date` is loaded: the next one, or the one after where the day ends at noon or later. */
export function loadsOn(date: BusinessDate, { dayEnds }: Pick<Closing, 'dayEnds'>): BusinessDate {
  return addDays(date, dayEnds < MORNING_ENDS ? 1 : 2);
}

/** True where `date` should have been loaded by `now`; undefined where the zone is not known. */
function isDue(date: BusinessDate, closing: Closing, now: Instant): boolean | undefined {
  if (endOf(date, closing) === undefined) return undefined;
  const noon = Temporal.PlainDate.from(loadsOn(date, closing)).toPlainDateTime(MORNING_ENDS).toZonedDateTime(closing.timeZone);
  return !isLater(written(noon.toInstant()), now);
}

/**
 * What is to be said of a day that the site has no figures of.
 * - `not-loaded`: it should have been loaded by now
 * - `coming`: it is loaded in the morning of `on`
 * - `before`: it is none of the subscription's days (B0.4)
 * - `no-record`: it can't be told which of these
 */
export const GAPS = ['not-loaded', 'coming', 'before', 'no-record'] as const;
export type Gap = { readonly what: Exclude<(typeof GAPS)[number], 'coming'> } | { readonly what: 'coming'; readonly on: BusinessDate };

/** What is to be said of `date`, of which the site has no figures. */
export function gapOf(date: BusinessDate, { session, store, now }: Surroundings): Gap {
  const start = session.known ? session.value.account.subscriptionStart : null;
  if (start !== null && date <= start) return { what: 'before' };
  const closing = closingOf(store);
  const due = closing.known ? isDue(date, closing.value, now) : undefined;
  if (due === undefined || !closing.known) return { what: 'no-record' };
  if (!due) return { what: 'coming', on: loadsOn(date, closing.value) };
  return { what: start === null ? 'no-record' : 'not-loaded' };
}

/** True where the site has something of the day: figures, or, whatever it says of its loading, an entry. */
export const isLoaded = ({ loadedAt, postings }: Pick<DaySummary, 'loadedAt' | 'postings'>): boolean =>
  loadedAt !== null || postings.length > 0;
