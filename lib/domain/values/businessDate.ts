/**
 * Business dates: the calendar day, in the store's own time zone, to which sales belong. It is over at the store's
 * closing time of the next day (`businessDayEnds`), which is midnight for most: a bar that closes at 02:00 books
 * what it sells after midnight to the day before.
 *
 * Between the boundaries a date travels as ISO text (`2026-11-03`), because messages and database keys
 * are JSON and because such texts sort as dates do. Every calculation goes through `Temporal`; none
 * passes through `Date`.
 */
import type { core } from 'zod/mini';
import { type Instant, isLater, written } from './instant.ts';

export * from './instant.ts';

/** `YYYY-MM-DD`, a day that exists in the ISO calendar. */
export type BusinessDate = string & core.$brand<'BusinessDate'>;

/** A time on the wall clock of a store, `HH:MM`. */
export type LocalTime = string & core.$brand<'LocalTime'>;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True where `text` is a day of the calendar written `YYYY-MM-DD`; `2026-02-30` is not. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (!SHAPE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The business date that `text` names, or undefined where it names none. */
export function parseBusinessDate(text: string): BusinessDate | undefined {
  const trimmed = text.trim();
  return isBusinessDate(trimmed) ? trimmed : undefined;
}

/** True where `text` is a time of the day written `HH:MM`, from `00:00` to `23:59`. */
export function isLocalTime(text: string): text is LocalTime {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** When the day ends where nobody says otherwise. */
export const MIDNIGHT = '00:00' as LocalTime;

/** What decides when a business date of a store is over. */
export interface Closing {
  /** IANA name, such as `America/Montreal`. */
  readonly timeZone: string;
  readonly dayEnds: LocalTime;
}

/** Where a day begins first; what has not begun there has begun nowhere. */
export const EARLIEST_ZONE = 'Etc/GMT-14';

/**
 * When `date` is over: at the closing time of the next day, on the store's wall clock. A closing time that the clock
 * shows twice that night counts the second time, and one that it skips counts after the gap: a day is never called over
 * too early.
 * @returns undefined where the platform does not know the zone
 */
export function endOfDay(date: BusinessDate, { timeZone, dayEnds }: Closing): Instant | undefined {
  try {
    const next = Temporal.PlainDate.from(date).add({ days: 1 });
    const end =
      dayEnds === MIDNIGHT
        ? next.toZonedDateTime(timeZone)
        : next.toPlainDateTime(dayEnds).toZonedDateTime(timeZone, { disambiguation: 'later' });
    return written(end.toInstant());
  } catch {
    return undefined;
  }
}

/** What was last asked of {@link runningDate}, and its answer: each day of a list asks the same, and zones take long to reckon with. */
let lastAsked: {
  readonly timeZone: string;
  readonly dayEnds: string;
  readonly now: string;
  readonly date: BusinessDate | undefined;
} | null = null;

/**
 * The business date to which a sale at `now` belongs: every earlier one is over, and no later one has begun (B0.4).
 * @returns undefined where the platform does not know the zone
 */
export function runningDate(closing: Closing, now: Instant): BusinessDate | undefined {
  const { timeZone, dayEnds } = closing;
  if (lastAsked?.now !== now || lastAsked.timeZone !== timeZone || lastAsked.dayEnds !== dayEnds)
    lastAsked = { timeZone, dayEnds, now, date: reckonRunning(closing, now) };
  return lastAsked.date;
}

function reckonRunning(closing: Closing, now: Instant): BusinessDate | undefined {
  let date = calendarDay(closing.timeZone, now);
  while (date && isLater(endOfDay(addDays(date, -1), closing), now)) date = addDays(date, -1);
  return date;
}

function calendarDay(timeZone: string, now: Instant): BusinessDate | undefined {
  try {
    return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString() as BusinessDate;
  } catch {
    return undefined;
  }
}

/** `date` moved by `days` calendar days, which may be negative. */
export function addDays(date: BusinessDate, days: number): BusinessDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as BusinessDate;
}
