import { type Instant, written } from '../../../lib/domain/values/businessDate.ts';
import type { PracticeDatabase } from './database.ts';

export interface ClockOptions {
  /** Where the practice clock starts; default: real time. */
  readonly startsAt?: Instant | undefined;
  /** How many practice seconds pass in a real one. */
  readonly speed?: number | undefined;
  /** The computer's clock in epoch milliseconds; tests put their own. */
  readonly realNow?: (() => number) | undefined;
}

/** The practice clock. Where it stands is in the database, so that a restart goes on from there. */
export function createClock(
  db: PracticeDatabase,
  { startsAt, speed = 1, realNow = () => Temporal.Now.instant().epochMilliseconds }: ClockOptions,
) {
  const kept = db.one("SELECT value FROM meta WHERE key = 'clock'");
  const former = kept ? (JSON.parse(String(kept['value'])) as { real: number; practice: number; speed: number }) : null;
  const real = realNow();
  const practice = former
    ? former.practice + (real - former.real) * former.speed
    : startsAt
      ? Temporal.Instant.from(startsAt).epochMilliseconds
      : real;
  db.run("INSERT OR REPLACE INTO meta VALUES ('clock', ?)", JSON.stringify({ real, practice, speed }));
  return (): Instant => written(Temporal.Instant.fromEpochMilliseconds(Math.round(practice + (realNow() - real) * speed)));
}
