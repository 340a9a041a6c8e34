/**
 * Instants: moments of the one world clock.
 *
 * They travel as ISO text, because messages and database keys are JSON. The same moment can be written in many ways,
 * so that texts are never compared: every question about two instants is one of the functions here. Which moment it is
 * now, a clock says at the edge (`lib/clock.ts`); here it comes in as a value.
 */
import type { core } from 'zod/mini';

/** A moment in ISO 8601, UTC, such as `2026-11-03T09:42:00Z`. */
export type Instant = string & core.$brand<'Instant'>;

/** True where `text` is an ISO 8601 moment with an offset or `Z`. */
export function isInstant(text: string): text is Instant {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The one form that we write: UTC with `Z`, and no more digits than the moment needs. */
export function written(moment: Temporal.Instant): Instant {
  return moment.toString() as Instant;
}

/** The moment that `text` names, in UTC with `Z`, whatever offset it was written with; undefined where it names none. */
export function toInstant(text: string): Instant | undefined {
  return isInstant(text) ? written(Temporal.Instant.from(text)) : undefined;
}

/** `at` in milliseconds since 1970, as keys of the database have it. */
export const millisecondsOf = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds;

/** For sorting, the earlier first: negative where `a` comes before `b`, 0 where they are the same moment. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b));
}

/** Seconds from `earlier` to `later`; negative where they stand the other way round. */
export function secondsBetween(earlier: Instant, later: Instant): number {
  return Temporal.Instant.from(later).since(Temporal.Instant.from(earlier)).total('seconds');
}

/** True where both moments are known and `at` comes after `other`. */
export function isLater(at: Instant | null | undefined, other: Instant | null | undefined): boolean {
  return at && other ? compareInstants(at, other) > 0 : false;
}

/** `at` moved by `seconds`. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return written(Temporal.Instant.from(at).add({ milliseconds: Math.round(seconds * 1000) }));
}
