/** How often an operation is asked after: often at first, less and less often the longer it takes, no matter who wakes the worker. */
import { jitter } from '../../../domain/values/jitter.ts';

/** A browser grants no alarm sooner. */
export const SOONEST_ALARM_SECONDS = 30;
/** Until then it is followed without a rest; after that it is looked at once, and left alone again. */
const YOUNG_SECONDS = 600;
/** A service that wants to be left alone for no longer is waited for. */
export const SHORTEST_REST_SECONDS = 5;
const LONG_REST_SECONDS = 600;

/** No rest is longer. */
export const LONGEST_REST_SECONDS = LONG_REST_SECONDS * 1.2;

/** The longest pause between two reads of a service that is made for them, and of a site whose pages are read instead. */
const LONGEST_PAUSE_MS = 5000;
export const SPARING_MS = 20_000;

/** Milliseconds before the next read of an operation that is being followed, longer after each, up to `longest`. */
export function pauseMs(pauses: number, random: number, longest = LONGEST_PAUSE_MS): number {
  return jitter(Math.min(500 * 2 ** pauses, longest), random);
}

/** True where an operation so old is not waited for, but looked at from time to time. @param ageSeconds since it was sent */
export function isPastWaiting(ageSeconds: number): boolean {
  return ageSeconds > YOUNG_SECONDS;
}

/**
 * Seconds for which an operation that could not be followed to its end is left alone: a quarter of the time that it has
 * taken so far, from 5 s to ten minutes. It needs no memory, so that a worker that is woken again keeps the pace.
 * @param wanted how long the service asked us to stay away, seconds, if it did; kept up to the longest
 */
export function restSeconds(ageSeconds: number, wanted: number | undefined, random: number): number {
  return jitter(Math.min(Math.max(ageSeconds / 4, wanted ?? 0, SHORTEST_REST_SECONDS), LONG_REST_SECONDS), random);
}
