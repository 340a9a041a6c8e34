import { type BusinessDate, addDays } from '../../domain/values/businessDate.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import type { Surroundings } from '../../domain/day/dayState.ts';
import { type Gap, gapOf, isLoaded } from '../../domain/day/loading.ts';
import type { DaysView, GapView } from '../../messages/views/views.ts';

/** The dates of a range of which the site has no figures, in order. @param days all that the site has of the range */
function* missing({ from, to }: DateRange, days: readonly DaySummary[]): Generator<BusinessDate> {
  const loaded = new Set(days.filter(isLoaded).map(({ date }) => date));
  for (let date = from; date <= to; date = addDays(date, 1)) if (!loaded.has(date)) yield date;
}

const viewOf = (date: BusinessDate, gap: Gap): GapView => ({ date, what: gap.what, on: gap.what === 'coming' ? gap.on : null });

/** What is to be said of each date of the window of which the site has no figures. */
export function gapsOf(window: DateRange, days: readonly DaySummary[], around: Surroundings): GapView[] {
  return [...missing(window, days)].map((date) => viewOf(date, gapOf(date, around)));
}

/** The dates of the range that should have been loaded by now and never were: how many, and the latest. */
export function unloadedOf(range: DateRange, days: readonly DaySummary[], around: Surroundings): DaysView['unloaded'] {
  const dates = [...missing(range, days)].filter((date) => gapOf(date, around).what === 'not-loaded');
  return { count: dates.length, latest: dates.at(-1) ?? null };
}
