import type { Action } from '../day/action.ts';
import { type Instant, isLater } from '../values/businessDate.ts';
import type { Fact } from '../values/fact.ts';

/** The latest refresh or regenerate of a day, from our journal or from the day’s own history. */
export interface RecentBuild {
  readonly action: Action;
  readonly at: Instant;
}

/** A rebuilt day posts by itself within this time where the queue is on (L1, domain 9.1). */
export const QUEUE_SECONDS = 30 * 60;

/**
 * How long after the press that confirmed a rebuild and its Post the Post may still be sent. The rebuild of one day is done
 * within minutes (L1, S3); a third of the time after which the queue posts by itself, so that the two do not meet, and so
 * short that nothing is posted of which nobody thinks any more.
 */
export const PAIR_SECONDS = QUEUE_SECONDS / 3;

/** When the day's entry was last built: when it was loaded, or refreshed or regenerated after that. */
export function lastBuiltAt(lastBuild: Fact<RecentBuild | null>, loadedAt: Instant | null | undefined): Instant | null | undefined {
  const pressedAt = lastBuild.known ? (lastBuild.value?.at ?? null) : null;
  return isLater(pressedAt, loadedAt) ? pressedAt : loadedAt;
}
