import { type Instant, addSeconds, secondsBetween } from '../../domain/values/businessDate.ts';
import type { Service } from '../../service/port.ts';

/** The clock of one service, kept by the computer's: "today" and "30 minutes ago" are the service's to say. */
export interface SiteClock {
  now(): Instant;
  /** Learns the difference from an answer that carried the service's own time. */
  learn(serverTime: Instant): void;
}

/** A clock over `localNow` that agrees with the computer until it has learnt better. */
export function createSiteClock(localNow: () => Instant): SiteClock {
  let offsetSeconds = 0;
  return {
    now: () => addSeconds(localNow(), offsetSeconds),
    learn(serverTime) {
      offsetSeconds = secondsBetween(localNow(), serverTime);
    },
  };
}

/** One accounting site: its service and its clock. */
export interface Site {
  readonly origin: string;
  readonly service: Service;
  readonly clock: SiteClock;
}
