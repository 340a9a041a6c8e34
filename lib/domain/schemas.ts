/** The nouns that are written as text, as they are parsed wherever they cross a boundary (law 5). */
import * as z from 'zod/mini';
import { type BusinessDate, type Instant, type LocalTime, isBusinessDate, isInstant, isLocalTime, toInstant } from './businessDate.ts';

/** A business date; the cast only adds the brand that the refinement has earned. */
export const businessDate = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isBusinessDate)) as unknown as z.ZodMiniType<BusinessDate, string>;

/** An ISO 8601 moment with any offset; inside it is in UTC, with `Z`. */
export const instant = z.pipe(z.string().check(z.refine(isInstant)), z.transform((text) => toInstant(text)!)) as unknown as z.ZodMiniType<Instant, string>;

/** A time on a store's wall clock, `HH:MM`. */
export const localTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.refine(isLocalTime)) as unknown as z.ZodMiniType<LocalTime, string>;
