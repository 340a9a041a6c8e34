import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { DayLook, YearStore, YearView } from '../../lib/messages/views/yearViews.ts';

/** The days of one month of a store, from its first on. */
export interface MonthDays {
  readonly first: BusinessDate;
  readonly looks: readonly DayLook[];
}

/** The month that runs at a store, through today; null where the year that was read is another one. */
export function monthDays({ year, looks }: Pick<YearView, 'year' | 'looks'>, { today, days }: YearStore): MonthDays | null {
  const date = Temporal.PlainDate.from(today);
  if (date.year !== year) return null;
  const first = date.with({ day: 1 });
  const shown = days.slice(first.dayOfYear - 1, date.dayOfYear).flatMap((place) => looks[place] ?? []);
  return { first: first.toString() as BusinessDate, looks: shown };
}
