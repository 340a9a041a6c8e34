import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import { type Closing, type Instant, MIDNIGHT, addDays, parseBusinessDate, runningDate } from '../../../lib/domain/values/businessDate.ts';
import { PageProblem } from './problem.ts';

/** The longest range that is shown at once. */
const MOST_DAYS = 4000;
const WRITTEN = /^\s*(\d{4}-\d{2}-\d{2})\s+-\s+(\d{4}-\d{2}-\d{2})\s*$/;

/** How many days the report shows where no range is asked for. */
export const REPORT_DAYS = 31;

/** The last `days` days that are over in a store. */
export function lastDays(closing: Closing, now: Instant, days: number): DateRange {
  const yesterday = addDays(runningDate(closing, now) ?? runningDate({ timeZone: 'UTC', dayEnds: MIDNIGHT }, now)!, -1);
  return { from: addDays(yesterday, 1 - days), to: yesterday };
}

/** The range as the report's text field holds it. */
export function writeRange({ from, to }: DateRange): string {
  return `${from} - ${to}`;
}

/**
 * The range between two dates, first day first.
 * @throws PageProblem 400 that says what is wrong with it
 */
export function rangeOf(start: string, end: string): DateRange {
  const from = parseBusinessDate(start);
  const to = parseBusinessDate(end);
  if (!from || !to) throw new PageProblem(400, 'A date range is written like 2026-11-01 - 2026-11-30, with days that exist.');
  if (from > to) throw new PageProblem(400, `The range ends on ${to}, before it begins on ${from}.`);
  if (addDays(to, 1 - MOST_DAYS) > from) throw new PageProblem(400, `The range is longer than ${MOST_DAYS} days.`);
  return { from, to };
}

/**
 * The range that an address asks for: `startDate` and `endDate`, or the text field of the form that was sent
 * without a script; undefined where it asks for none.
 * @throws PageProblem 400 where what it asks for can't be read
 */
export function askedRange(query: URLSearchParams): DateRange | undefined {
  const start = query.get('startDate');
  const end = query.get('endDate');
  if (start !== null || end !== null) return rangeOf(start ?? '', end ?? '');
  const written = query.get('dateRange');
  if (written === null) return undefined;
  const [, from = '', to = ''] = WRITTEN.exec(written) ?? [];
  return rangeOf(from, to);
}
