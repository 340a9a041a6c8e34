/**
 * The nouns that are written as text, as they are parsed wherever they cross a boundary (law 5). Schemas stand apart from
 * the types and functions, here and in `…Schemas.ts`: the content script takes those, and is to stay small.
 */
import * as z from 'zod/mini';
import { type Instant, isBusinessDate, isInstant, isLocalTime, toInstant } from './businessDate.ts';
import { isPlainMoment } from './plainText.ts';

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
