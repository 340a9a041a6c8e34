import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { Language } from '../../../lib/domain/values/language.ts';

export interface Month {
  /** From 1 to 12. */
  readonly month: number;
  /** Its dates by weeks that begin on Monday. */
  readonly weeks: readonly (readonly BusinessDate[])[];
}

/** The months of a year. */
export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, index) => {
    const weeks: BusinessDate[][] = [];
    const month = index + 1;
    for (let date = Temporal.PlainDate.from({ year, month, day: 1 }); date.month === month; date = date.add({ days: 1 })) {
      if (weeks.length === 0 || date.dayOfWeek === 1) weeks.push([]);
      weeks.at(-1)!.push(date.toString() as BusinessDate);
    }
    return { month, weeks };
  });
}

/** The names of the twelve months. */
export function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long' });
  return Array.from({ length: 12 }, (_, index) => format.format(Temporal.PlainDate.from({ year: 2026, month: index + 1, day: 1 })));
}

/** From Monday on, 1 to 7. */
export const weekdayOf = (date: BusinessDate): number => Temporal.PlainDate.from(date).dayOfWeek;

/** The names of the seven days of a week from Monday on; `narrow`: their first letters. */
export function weekdayNames(language: Language, weekday: 'long' | 'narrow'): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday });
  // 2026-11-02 is a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Temporal.PlainDate.from({ year: 2026, month: 11, day: 2 + index })));
}
