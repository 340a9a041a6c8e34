/**
 * The days on which a store is closed, as its merchant says: by weekday, by single date, and dates on which it was open
 * all the same. It explains why nothing came; a day that has sales is told as it is.
 */
import type { BusinessDate } from '../values/businessDate.ts';

export interface ClosedDays {
  /** From 1, Monday, to 7. */
  readonly weekdays: readonly number[];
  /** Single dates beside those weekdays. */
  readonly closed: readonly BusinessDate[];
  /** Dates on such a weekday on which it is open. */
  readonly open: readonly BusinessDate[];
}

export const NEVER_CLOSED: ClosedDays = { weekdays: [], closed: [], open: [] };

/** So many single dates are kept of a store: ten years of holidays. */
export const MOST_DATES = 400;

const isOnWeekday = (date: BusinessDate, weekdays: readonly number[]): boolean =>
  weekdays.length > 0 && weekdays.includes(Temporal.PlainDate.from(date).dayOfWeek);

/** True where the store is closed on `date`. */
export function isClosed(date: BusinessDate, { weekdays, closed, open }: ClosedDays): boolean {
  return closed.includes(date) || (isOnWeekday(date, weekdays) && !open.includes(date));
}

const without = (dates: readonly BusinessDate[], date: BusinessDate): BusinessDate[] => dates.filter((one) => one !== date);
const latest = (dates: readonly BusinessDate[]): BusinessDate[] => dates.toSorted().slice(-MOST_DATES);

/** The same with `date` closed or open. */
export function withDate({ weekdays, closed, open }: ClosedDays, date: BusinessDate, isToBeClosed: boolean): ClosedDays {
  const bare = { weekdays, closed: without(closed, date), open: without(open, date) };
  if (isClosed(date, bare) === isToBeClosed) return bare;
  return isToBeClosed ? { ...bare, closed: latest([...bare.closed, date]) } : { ...bare, open: latest([...bare.open, date]) };
}

/** The same with a weekday closed or open; single dates stay as the merchant said them. @param weekday from 1, Monday, to 7 */
export function withWeekday({ weekdays, closed, open }: ClosedDays, weekday: number, isToBeClosed: boolean): ClosedDays {
  const others = weekdays.filter((one) => one !== weekday);
  return { weekdays: isToBeClosed ? [...others, weekday].toSorted() : others, closed, open };
}
