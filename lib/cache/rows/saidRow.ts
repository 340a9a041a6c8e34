import * as z from 'zod/mini';
import { SETTLED_REASONS } from '../../domain/day/settledByHand.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';

/** What a merchant said of the days of a store: when it is closed, and which of them are settled by hand. */
export const saidRow = z.object({
  weekdays: z.array(z.int()),
  closed: z.array(businessDate),
  open: z.array(businessDate),
  settled: z.array(
    z.object({
      date: businessDate,
      told: z.string(),
      differs: z.string(),
      reason: z.enum(SETTLED_REASONS),
      note: z.nullable(z.string()),
      who: z.nullable(z.string()),
      at: instant,
    }),
  ),
});
export type SaidRow = z.infer<typeof saidRow>;
