/**
 * `npm run bench:year`: how long the calendar of ten years and five stores takes, against going through each of its days by
 * itself. It sends nothing.
 */
import { isLoaded } from '../lib/domain/day/loading.ts';
import { dayView } from '../lib/worker/day/dayView.ts';
import { factsOfDay } from '../lib/worker/read/listFacts.ts';
import type { StoredDays } from '../lib/worker/year/looks.ts';
import { daysFrom, stored } from '../lib/worker/year/testing/stored.ts';
import { yearOf } from '../lib/worker/year/year.ts';
import { readOptions } from '../scripts/options.ts';

const HELP = `How long the calendar of ten years and five stores takes. It sends nothing.

  --troubles N    the entry of each Nth day was refused (default 60)
  --help          this text`;

const ROUNDS = 7;
const YEARS = Array.from({ length: 10 }, (_, index) => 2017 + index);
/** Ten years, up to the day before the one that runs. */
const DAYS = 3614;

const { troubles = '60' } = readOptions(HELP, { troubles: { type: 'string' } });
const stores = Array.from({ length: 5 }, (_, index): StoredDays => ({
  ...stored(daysFrom('2017-01-01', DAYS, Number(troubles))),
  id: String(index + 1),
}));

/** Each day by itself, as a row of the report is told. */
const each = () => stores.map(({ list, days }) => days.filter(isLoaded).map((day) => dayView(factsOfDay(list, day))));
/** Of each year what the database gives for it. */
const ofYears = YEARS.map((year) => ({
  year,
  stores: stores.map((one) => ({ ...one, days: one.days.filter(({ date }) => date.startsWith(`${year}-`)) })),
}));
const years = () => ofYears.map((one) => yearOf(one.year, one.stores));
const oneYear = () => yearOf(2025, ofYears.at(-2)!.stores);

/** The median of some rounds, in milliseconds; the first, in which the engine learns, does not count. */
function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.slice(1).toSorted((a, b) => a - b)[(ROUNDS - 1) / 2]!;
}

/** In milliseconds: what a merchant does not notice. */
const GOAL = 100;

const [slow, fast, one] = [median(each), median(years), median(oneYear)];
console.log(`${stores.length} stores, ${YEARS.length} years, ${stores.length * DAYS} days, each ${troubles}th of them refused`);
console.log(`each day by itself           ${slow.toFixed(0)} ms`);
console.log(`the calendars of all years   ${fast.toFixed(0)} ms, ${(fast / slow).toFixed(3)} of it; the goal is ${GOAL} ms`);
console.log(`the calendar of one year     ${one.toFixed(1)} ms`);
