/**
 * The nouns that are written as text, as they are parsed wherever they cross a boundary (law 5). Schemas stand apart from
 * the types and functions, here and in `…Schemas.ts`: the content script takes those, and is to stay small.
 */
import * as z from 'zod/mini';
import { type Instant, isBusinessDate, isInstant, isLocalTime, toInstant } from './businessDate.ts';

/*
 * Dates and moments in the very form in which we write them ourselves are told by their letters: a tenth of what a calendar
 * costs, where thousands are read. What is in no such form, the calendar is asked about.
 */

/** What a month has at least; the 29th of February is left to those who know calendars. */
const DAYS_OF = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DATE = /^\d{4}-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** True of a date, `YYYY-MM-DD`, that every year has. */
export function isPlainDate(text: string): boolean {
  const found = DATE.exec(text);
  return found !== null && found[2]! >= '01' && Number(found[2]) <= (DAYS_OF[Number(found[1]) - 1] ?? 0);
}

/** True of a moment on such a date, in whole seconds and UTC. */
export function isPlainMoment(text: string): boolean {
  return isPlainDate(MOMENT.exec(text)?.[1] ?? '');
}

/** A business date. */
export const businessDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isBusinessDate))
  .brand<'BusinessDate'>();

/** An ISO 8601 moment with any offset; inside it is in UTC, with `Z`. */
export const instant = z.pipe(
  z.string().check(z.refine((text) => isPlainMoment(text) || isInstant(text))),
  z.transform((text: string) => (isPlainMoment(text) ? (text as Instant) : toInstant(text)!)),
);

/** A time on a store's wall clock, `HH:MM`. */
export const localTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.refine(isLocalTime))
  .brand<'LocalTime'>();

/** An amount in minor units of a currency: a safe integer. */
export const minor = z.int();

/** One of `words`, or `unknown`: what a boundary has made of a word that it did not know. */
export const orUnknown = <const T extends readonly string[]>(words: T) => z.enum([...words, 'unknown'] as const);
