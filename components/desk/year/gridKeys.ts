import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';

const MOVES: Readonly<Record<string, (date: Temporal.PlainDate) => Temporal.PlainDate>> = {
  ArrowLeft: (date) => date.subtract({ days: 1 }),
  ArrowRight: (date) => date.add({ days: 1 }),
  ArrowUp: (date) => date.subtract({ weeks: 1 }),
  ArrowDown: (date) => date.add({ weeks: 1 }),
  Home: (date) => date.subtract({ days: date.dayOfWeek - 1 }),
  End: (date) => date.add({ days: 7 - date.dayOfWeek }),
  PageUp: (date) => date.subtract({ months: 1 }),
  PageDown: (date) => date.add({ months: 1 }),
};

/**
 * Where a key leads in a calendar of one year: arrows by day and by week, Home and End to the ends of the week, Page keys
 * by month. Beyond the year it leads to its first or last day.
 * @returns undefined for a key that moves nothing
 */
export function dateAfterKey(key: string, date: BusinessDate): BusinessDate | undefined {
  if (!Object.hasOwn(MOVES, key)) return undefined;
  const from = Temporal.PlainDate.from(date);
  const to = MOVES[key]!(from);
  if (to.year < from.year) return from.with({ month: 1, day: 1 }).toString() as BusinessDate;
  if (to.year > from.year) return from.with({ month: 12, day: 31 }).toString() as BusinessDate;
  return to.toString() as BusinessDate;
}
