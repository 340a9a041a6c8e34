import { type Instant, written } from './domain/values/instant.ts';

/** The computer's clock, to the millisecond. Only entry points and views may ask it; below them, the moment comes in as a value. */
export function clockNow(): Instant {
  return written(Temporal.Now.instant().round('millisecond'));
}

/** Is done once so many milliseconds have gone by on it. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The time zone of the computer, as an IANA name. */
export const localZone = (): string => Temporal.Now.timeZoneId();
