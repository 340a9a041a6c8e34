import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { CalendarLook } from '../../lib/domain/status/calendarLook.ts';
import type { DayLook, YearStore, YearView } from '../../lib/messages/views/desk/yearViews.ts';

/** The days of one month of a store, from its first on. */
export interface MonthDays {
  readonly first: BusinessDate;
  readonly looks: readonly DayLook[];
}

type ReadYear = Pick<YearView, 'year' | 'looks'> & { readonly stores: readonly Pick<YearStore, 'id' | 'days'>[] };
type StoreToday = Pick<YearStore, 'id' | 'today'>;

/** The month before the one that runs, and that one through today. */
function spansAt(today: BusinessDate): { readonly first: Temporal.PlainDate; readonly last: Temporal.PlainDate }[] {
  const last = Temporal.PlainDate.from(today);
  const first = last.with({ day: 1 });
  return [
    { first: first.subtract({ months: 1 }), last: first.subtract({ days: 1 }) },
    { first, last },
  ];
}

/** The years in which {@link lastMonths} of these stores lie. */
export const yearsOfMonths = (stores: readonly StoreToday[]): number[] => [
  ...new Set(stores.flatMap(({ today }) => spansAt(today).map(({ first }) => first.year))),
];

/** True of a month of which nothing is known, or that lies before the subscription. */
const isUntold = (looks: readonly DayLook[]): boolean => looks.every(({ look }) => look === 'unread' || look === 'before');

/**
 * The last two months of a store: the one before the one that runs, where anything of it was read, and the one that runs,
 * through today. A month of a year that was not read is not told.
 */
export function lastMonths(years: readonly ReadYear[], { id, today }: StoreToday): readonly MonthDays[] {
  return spansAt(today).flatMap(({ first, last }, place) => {
    const read = years.find(({ year }) => year === first.year);
    const days = read?.stores.find((store) => store.id === id)?.days;
    const looks = days?.slice(first.dayOfYear - 1, last.dayOfYear).flatMap((at) => read!.looks[at] ?? []) ?? [];
    if (looks.length === 0 || (place === 0 && isUntold(looks))) return [];
    return { first: first.toString() as BusinessDate, looks };
  });
}

/** What is drawn of a date on which stores stand differently: what is not known to be well before what is. */
const WORST_FIRST: Readonly<Record<CalendarLook, number>> = {
  unknown: 0,
  failed: 1,
  blocked: 2,
  waiting: 3,
  queued: 4,
  unread: 5,
  ahead: 6,
  told: 7,
  inactive: 8,
  settled: 9,
  done: 10,
  closed: 11,
  before: 12,
};
const worse = (one: DayLook, other: DayLook): DayLook => (WORST_FIRST[other.look] < WORST_FIRST[one.look] ? other : one);

/** The months of stores that share a line: of each date what stands worst. None where those of one of them are not known. */
export function monthsTogether(stores: readonly (readonly MonthDays[])[]): readonly MonthDays[] {
  const [one, ...others] = stores;
  if (others.length === 0) return one ?? [];
  const firsts = [...new Set(stores.flatMap((months) => months.map(({ first }) => first)))].toSorted();
  return firsts.flatMap((first) => {
    const months = stores.map((store) => store.find((month) => month.first === first)?.looks);
    if (!months.every((looks) => looks !== undefined)) return [];
    const days = Math.max(...months.map(({ length }) => length));
    const looks = Array.from({ length: days }, (_, day) => months.flatMap((ofStore) => ofStore[day] ?? []).reduce(worse));
    return { first, looks };
  });
}
