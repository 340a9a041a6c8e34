import * as z from 'zod/mini';
import { morningDone } from '../../domain/morning/morningSchemas.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';
import { keptPhrase } from './keptPhrase.ts';

/**
 * How a check came out.
 * - `read`: every store was read; `failed`: one at least was not; `signed-out`: nobody was signed in any more
 */
const outcome = z.object({
  at: instant,
  how: z.enum(['read', 'failed', 'signed-out']),
  /** How many days were new, and how many other troubles. */
  news: z.int(),
  /** Of how many stores the day before had not come yet. */
  coming: z.int(),
  /** Why a store was not read; null: all were. */
  why: z.nullable(keptPhrase),
});
export type MorningOutcome = z.infer<typeof outcome>;

/** What is kept of the checks of one site: nothing of it says what a day is about. */
export const morningRow = z.object({
  origin: z.string(),
  done: z.nullable(morningDone),
  outcome: z.nullable(outcome),
  /** By a digest of the store and of whose it is: which of its days were told, and which causes. */
  told: z.record(z.string(), z.object({ dates: z.array(businessDate), causes: z.array(z.string()) })),
  /** The stores that were read on this morning already: a further try leaves them alone. */
  read: z.array(z.string()),
  /** Of a site that lists no stores: those that the merchant opened there. */
  storeIds: z.array(z.string()),
});
export type MorningRow = z.infer<typeof morningRow>;
