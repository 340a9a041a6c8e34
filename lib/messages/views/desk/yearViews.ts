/** The year of an account as the desk shows it: each day of each store, from what is stored here alone. */
import * as z from 'zod/mini';
import { CALENDAR_LOOKS } from '../../../domain/status/calendarLook.ts';
import { SETTLED_REASONS } from '../../../domain/day/settledByHand.ts';
import { businessDate, instant } from '../../../domain/values/schemas.ts';
import { dayPanelView, phrase, storeId, target } from '../views.ts';

/** How a day stands. Many days share one, so that each is told once. */
export const dayLook = z.object({
  look: z.enum(CALENDAR_LOOKS),
  words: phrase,
  /** True where the day needs the merchant. */
  attention: z.boolean(),
  /** True where it was read earlier, and not again with the latest days: it may have changed since. */
  earlier: z.boolean(),
});
export type DayLook = z.infer<typeof dayLook>;

const place = z.int();
const range = z.object({ from: businessDate, to: businessDate });

export const yearStore = z.object({
  id: storeId,
  name: z.nullable(z.string()),
  /** The business date that runs there. */
  today: businessDate,
  /** The dates that are wholly known here; null: none are. */
  known: z.nullable(range),
  /** When the site last confirmed them. */
  asOf: z.nullable(instant),
  /** The weekdays on which it is closed, from 1, Monday, to 7. */
  closedOn: z.array(z.int()),
  /** Of each date of the year, from 1 January on, the place of its look among `looks`. */
  days: z.array(place),
});
export type YearStore = z.infer<typeof yearStore>;

/** How many days of a week look alike, the worst first. */
const counts = z.array(z.object({ look: z.enum(CALENDAR_LOOKS), count: z.int() }));
/** How days stand now: those that were read with the latest ones by state, and how many were read earlier, and not since. */
const standing = { now: counts, earlier: z.int() };
const days = z.array(z.object({ storeId, date: businessDate }));

/**
 * The days of a year that failed or were on hold, as far as it was seen: as they were last read, or as they were before or
 * after an operation of ours. Beside it, how they stand now.
 */
const failures = z.object({
  /** False where our record can't be read: then what was fixed is not among them. */
  recorded: z.boolean(),
  days: z.int(),
  ...standing,
  /** Those with the most days first; a day of which several causes were seen is under each. */
  causes: z.array(z.object({ look: z.enum(CALENDAR_LOOKS), words: phrase, days, ...standing })),
});
export type YearFailures = z.infer<typeof failures>;

const weekPair = z.object({ latest: counts, former: counts });
export type WeekPair = z.infer<typeof weekPair>;

export const yearView = z.object({
  year: z.int(),
  /** The years that can be chosen. */
  first: z.int(),
  last: z.int(),
  looks: z.array(dayLook),
  stores: z.array(yearStore),
  /** What of the year needs the merchant, by cause: those with the most days first. `look`: a place among `looks`. */
  causes: z.array(z.object({ look: place, days })),
  failures,
  /** The last seven days that are over everywhere, and the seven before them; null: there is no store. */
  weeks: z.nullable(
    z.object({
      latest: range,
      former: range,
      stores: z.array(z.object({ id: storeId, name: z.nullable(z.string()), ...weekPair.shape })),
      together: weekPair,
    }),
  ),
});
export type YearView = z.infer<typeof yearView>;

/** One day as it is stored. */
export const yearDay = z.object({
  target,
  storeName: z.nullable(z.string()),
  look: dayLook,
  /** The page of the day. */
  href: z.string(),
  /** What is known of it; null: nothing has been read. */
  panel: z.nullable(dayPanelView),
  /** When the site last confirmed it; null: not with the latest days. */
  asOf: z.nullable(instant),
  /** True where the store is closed on it, as the merchant said. */
  closed: z.boolean(),
  /** How the merchant settled it by hand; null: not. */
  settled: z.nullable(z.object({ reason: z.enum(SETTLED_REASONS), note: z.nullable(z.string()), at: instant })),
  /** By this it is settled as it was seen; null: there is nothing to settle. */
  seen: z.nullable(z.string()),
});
export type YearDay = z.infer<typeof yearDay>;
