import { jitter } from '../../../lib/domain/values/jitter.ts';

/** How often the days of a page in the foreground are asked for again, ms, while everything is well. */
const CALM_MS = 60_000;
/** A page that nobody touched for so long is idle, ms: not the pointer, not a key. */
const IDLE_MS = 45_000;
/** An idle page asks again only where its days are as old as that, ms: every third time. */
const IDLE_OLD_MS = 150_000;
/** However long the site does not answer, it is asked at least this often. */
const SLOWEST_MS = 600_000;

/**
 * How long to wait before the days are asked for again, ms: twice as long after each question in a row that failed,
 * and never in step with other browsers, so that a site that comes back is not met by all of them at once.
 * @param failures how many questions in a row failed
 * @param random from 0 to 1
 */
export function pauseAfterFailures(failures: number, random: number): number {
  return Math.round(jitter(Math.min(CALM_MS * 2 ** failures, SLOWEST_MS), random));
}

/**
 * True where days that are due to be asked for again are asked for: on an idle page only now and then.
 * @param untouchedMs how long nobody has touched the page
 * @param ageMs how long ago they were asked for
 */
export const isWorthAsking = (untouchedMs: number, ageMs: number): boolean => untouchedMs < IDLE_MS || ageMs >= IDLE_OLD_MS;

/** True where a merchant who touches a page again finds days on it that would have been asked for meanwhile. */
export const areDaysOld = (ageMs: number): boolean => ageMs >= CALM_MS;
