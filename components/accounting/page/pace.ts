import { spread } from '../../../lib/domain/values/spread.ts';

/** How often the days of a page in the foreground are asked for again, ms, while everything is well. */
const CALM_MS = 60_000;
/** However long the site does not answer, it is asked at least this often. */
const SLOWEST_MS = 600_000;

/**
 * How long to wait before the days are asked for again, ms: twice as long after each question in a row that failed,
 * and never in step with other browsers, so that a site that comes back is not met by all of them at once.
 * @param failures how many questions in a row failed
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, random: number): number {
  return Math.round(spread(Math.min(CALM_MS * 2 ** failures, SLOWEST_MS), random));
}
