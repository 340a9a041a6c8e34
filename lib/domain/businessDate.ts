/**
 * Business dates: the calendar day, in the store's own time zone, to which sales belong.
 *
 * Between the boundaries a date travels as ISO text (`2026-11-03`), because messages and database keys
 * are JSON and because such texts sort as dates do. Every calculation goes through `Temporal`; none
 * passes through `Date`.
 */
declare const businessDate: unique symbol;
declare const instant: unique symbol;

/** `YYYY-MM-DD`, a day that exists in the ISO calendar. */
export type BusinessDate = string & { readonly [businessDate]: true };

/** A moment in ISO 8601, UTC, such as `2026-11-03T09:42:00Z`. */
export type Instant = string & { readonly [instant]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True where `text` is a day of the calendar written `YYYY-MM-DD`; `2026-02-30` is not. */
export function isBusinessDate(text: string): text is BusinessDate {
  if (!SHAPE.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
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

/** True where `text` is an ISO 8601 moment with an offset or `Z`. */
export function isInstant(text: string): text is Instant {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The computer's clock, as an {@link Instant}. Only entry points and adapters may ask it. */
export function clockNow(): Instant {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) as Instant;
}

/** Where a day begins first; what has not begun there has begun nowhere. */
export const EARLIEST_ZONE = 'Etc/GMT-14';

/**
 * The calendar day at `now` in `timeZone`.
 * @param timeZone IANA name, such as `America/Montreal`
 * @returns undefined where the platform does not know the zone
 */
export function todayIn(timeZone: string, now: Instant): BusinessDate | undefined {
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

/** Seconds from `earlier` to `later`; negative where they stand the other way round. */
export function secondsBetween(earlier: Instant, later: Instant): number {
  return Temporal.Instant.from(later).since(Temporal.Instant.from(earlier)).total('seconds');
}

/** True where both moments are known and `at` comes after `other`. */
export function isLater(at: Instant | null | undefined, other: Instant | null | undefined): boolean {
  return Boolean(at && other) && secondsBetween(other!, at!) > 0;
}

/** `at` moved by `seconds`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return Temporal.Instant.from(at)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ smallestUnit: 'millisecond' }) as Instant;
}
