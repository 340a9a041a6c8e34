import type { DateRange } from '../../domain/day/daysAnswer.ts';
import { type BusinessDate, addDays } from '../../domain/values/businessDate.ts';
import type { DayLook, WeekPair, YearView } from '../../messages/views/desk/yearViews.ts';
import { countsOf } from './counts.ts';
import { failuresOf } from './failures.ts';
import { type StoredDays, looksOf, todayOf } from './looks.ts';

/** The dates of a range, in order. */
export function datesOf({ from, to }: DateRange): BusinessDate[] {
  const dates: BusinessDate[] = [];
  // Month by month: ten years have 120 of them, and 3,653 days.
  for (let month = Temporal.PlainDate.from(from).with({ day: 1 }); month.toString() <= to; month = month.add({ months: 1 })) {
    const written = month.toString().slice(0, -2);
    for (let day = 1; day <= month.daysInMonth; day++) {
      const date = `${written}${String(day).padStart(2, '0')}` as BusinessDate;
      if (from <= date && date <= to) dates.push(date);
    }
  }
  return dates;
}

/** From 1 January to 31 December. */
export const rangeOfYear = (year: number): DateRange => ({
  from: `${String(year).padStart(4, '0')}-01-01` as BusinessDate,
  to: `${String(year).padStart(4, '0')}-12-31` as BusinessDate,
});

/** Looks by their places: each is told once, however many days have it. */
function createLooks() {
  const looks: DayLook[] = [];
  const places = new Map<string, number>();
  /** The same object is the same look: most days share one. */
  const seen = new Map<DayLook, number>();

  function place(look: DayLook): number {
    const key = JSON.stringify(look);
    const at = places.get(key) ?? looks.push(look) - 1;
    places.set(key, at);
    return at;
  }

  return {
    looks,
    placeOf(look: DayLook): number {
      const at = seen.get(look) ?? place(look);
      seen.set(look, at);
      return at;
    },
  };
}

/**
 * A year of some stores, day by day, what of it needs the merchant, and what of it failed, by cause. Pure: of what is stored, and of nothing
 * else.
 */
export function yearOf(year: number, stores: readonly StoredDays[]): Pick<YearView, 'looks' | 'stores' | 'causes' | 'failures'> {
  const dates = datesOf(rangeOfYear(year));
  const { looks, placeOf } = createLooks();
  const needing = new Map<string, YearView['causes'][number]>();

  function needs(at: number, storeId: string, date: BusinessDate): void {
    const { look, words } = looks[at]!;
    const key = JSON.stringify([look, words]);
    const cause = needing.get(key) ?? { look: at, days: [] };
    needing.set(key, cause);
    cause.days.push({ storeId, date });
  }

  const told = stores.map((stored) => {
    const lookOf = looksOf(stored);
    const days = dates.map((date) => {
      const at = placeOf(lookOf(date));
      if (looks[at]!.attention) needs(at, stored.id, date);
      return at;
    });
    return {
      id: stored.id,
      name: stored.name,
      today: todayOf(stored.list),
      known: stored.whole,
      asOf: stored.asOf,
      closedOn: [...(stored.list.closed?.weekdays ?? [])],
      days,
    };
  });
  const causes = [...needing.values()].toSorted((a, b) => b.days.length - a.days.length || (a.days[0]!.date < b.days[0]!.date ? -1 : 1));
  const indexOf = new Map(dates.map((date, index) => [date, index]));
  const lookOf = (place: number, date: BusinessDate) => looks[told[place]!.days[indexOf.get(date)!]!];
  return { looks, stores: told, causes, failures: failuresOf(stores, lookOf) };
}

/** The last seven days that are over in every store, and the seven before; null: there is no store. @param todays the date that runs in each */
export function weeksOf(todays: readonly BusinessDate[]): { readonly latest: DateRange; readonly former: DateRange } | null {
  const [today] = todays.toSorted();
  if (!today) return null;
  return {
    latest: { from: addDays(today, -7), to: addDays(today, -1) },
    former: { from: addDays(today, -14), to: addDays(today, -8) },
  };
}

/** The last seven days against the seven before, of each store and of all together. @param stores with the days of both */
export function comparedWeeks(stores: readonly StoredDays[]): YearView['weeks'] {
  const weeks = weeksOf(stores.map(({ list }) => todayOf(list)));
  if (!weeks) return null;
  const read = stores.map((stored) => {
    const lookOf = looksOf(stored);
    return { stored, latest: datesOf(weeks.latest).map(lookOf), former: datesOf(weeks.former).map(lookOf) };
  });
  const pair = (latest: readonly DayLook[], former: readonly DayLook[]): WeekPair => ({
    latest: countsOf(latest),
    former: countsOf(former),
  });
  return {
    ...weeks,
    stores: read.map(({ stored: { id, name }, latest, former }) => ({ id, name, ...pair(latest, former) })),
    together: pair(
      read.flatMap(({ latest }) => latest),
      read.flatMap(({ former }) => former),
    ),
  };
}
