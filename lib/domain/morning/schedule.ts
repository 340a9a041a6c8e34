/**
 * When a site is checked in the background. It loads and posts each day in the morning after it; no source says at what
 * hour (domain 2.2: S1, S11, L10), so that the merchant chooses one. A check of ours is due from that hour on, on the wall
 * clock of its stores, once on each date of that clock: a computer that was asleep then makes up for it when it wakes, and
 * a morning that is over is never made up for.
 */
import { type BusinessDate, type Instant, addDays, addSeconds, isLater, written } from '../values/businessDate.ts';
import { digest } from '../values/digest.ts';
import { jitter } from '../values/jitter.ts';

/** The hours among which a merchant may choose: from when somebody may be up to an hour past the last morning (`loading.ts`). */
export const MORNING_HOURS = [5, 6, 7, 8, 9, 10, 11, 12, 13] as const;
/** Late enough for most stores to have been loaded, early enough to act on before the counter opens; a guess, and the merchant's to change. */
export const USUAL_HOUR = 9;

/** How long after the hour a check may be put off, so that not all merchants come at the same moment. */
export const JITTER_SECONDS = 900;
/** How often a morning is tried in all: once, and again after 5, 20 and 80 minutes, a fifth more or less. */
export const MOST_TRIES = 4;
const FIRST_PAUSE_SECONDS = 300;

/** What was done of a morning: by this alone a worker that has just begun goes on. */
export interface MorningDone {
  /** The date on the wall clock of the stores. */
  readonly date: BusinessDate;
  /** How often it was begun; each is counted before the first question, so that one that died counts as well. */
  readonly tries: number;
  /** When it may be begun again, should it not come to its end. */
  readonly again: Instant;
  readonly over: boolean;
}

/** When to check. @param key differs from merchant to merchant, and stays the same */
export interface MorningRule {
  readonly hour: number;
  readonly timeZone: string;
  readonly key: string;
}

/** What comes next: a check now, for the morning of `date`, or nothing before `at`. */
export type MorningPlan = { readonly due: true; readonly date: BusinessDate } | { readonly due: false; readonly at: Instant };

/** So many seconds a check is put off: for one merchant and date always the same, so that a worker's death changes nothing. */
export const jitterOf = (key: string, date: BusinessDate): number =>
  Number.parseInt(digest(`${key} ${date}`).slice(-8), 36) % JITTER_SECONDS;

/** Seconds from the beginning of the try of this number, the first being 1, until the next. @param random from 0 to 1 */
export const pauseAfterTry = (tries: number, random: number): number => jitter(FIRST_PAUSE_SECONDS * 4 ** (tries - 1), random);

/** From when on the morning of `date` may be checked; an hour that the clock skips counts after the gap. */
function dueAt(date: BusinessDate, { hour, timeZone, key }: MorningRule): Instant {
  const start = Temporal.PlainDate.from(date).toPlainDateTime({ hour }).toZonedDateTime(timeZone);
  return addSeconds(written(start.toInstant()), jitterOf(key, date));
}

const dateAt = (now: Instant, timeZone: string): BusinessDate =>
  Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString() as BusinessDate;

/** What comes next at a site. @param done the last morning of which anything was done; null: none */
export function morningPlan(rule: MorningRule, done: MorningDone | null, now: Instant): MorningPlan {
  const today = dateAt(now, rule.timeZone);
  // One of tomorrow was done before the clock was set back, or in another zone. What is further off was a wrong clock's.
  const counts = done !== null && done.date >= today && done.date <= addDays(today, 1);
  if (!counts) return planFrom(today, dueAt(today, rule), now);
  if (done.over || done.tries >= MOST_TRIES) return { due: false, at: dueAt(addDays(done.date, 1), rule) };
  const due = dueAt(done.date, rule);
  return planFrom(done.date, isLater(done.again, due) ? done.again : due, now);
}

const planFrom = (date: BusinessDate, at: Instant, now: Instant): MorningPlan =>
  isLater(at, now) ? { due: false, at } : { due: true, date };

/** That a check of the morning of `date` begins. */
export function begun(done: MorningDone | null, date: BusinessDate, now: Instant, random: number): MorningDone {
  const tries = (done?.date === date ? done.tries : 0) + 1;
  return { date, tries, again: addSeconds(now, pauseAfterTry(tries, random)), over: false };
}

/** The zone that is furthest behind: its morning is the last, so that it has come to all of these. @param zones none that nobody knows; @param own where there are none */
export function lastZone(zones: readonly string[], own: string, now: Instant): string {
  const offsetOf = (zone: string): number | undefined => {
    try {
      return Temporal.Instant.from(now).toZonedDateTimeISO(zone).offsetNanoseconds;
    } catch {
      return undefined;
    }
  };
  const known = zones.flatMap((zone) => {
    const offset = offsetOf(zone);
    return offset === undefined ? [] : [{ zone, offset }];
  });
  return known.toSorted((a, b) => a.offset - b.offset)[0]?.zone ?? own;
}
