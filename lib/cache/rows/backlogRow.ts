import * as z from 'zod/mini';
import * as of from '../../domain/day/actionSchemas.ts';
import { businessDate as date, instant } from '../../domain/values/schemas.ts';
import { keptPhrase } from './keptPhrase.ts';

/**
 * The days of one cause, which a merchant goes through one after the other. It says where they are, and gives no right to
 * anything: each day has its own checklist, and its own clearance.
 */
export const backlogRow = z
  .object({
    id: z.string(),
    account: z.string(),
    origin: z.string(),
    startedAt: instant,
    /** What its days have in common, and what is the matter with them, in words. */
    cause: z.string(),
    headline: keptPhrase,
    action: of.action,
    days: z.array(z.object({ storeId: z.string(), storeName: z.nullable(z.string()), date })).check(z.minLength(1)),
    /** The place of the day at hand, from 0: those before it had their turn. */
    at: z.int().check(z.minimum(0)),
    /** Since when it is at hand, by the site's clock: what ran on it before is none of this. */
    since: instant,
    /** True where the merchant is led to the next day after one that went as expected: until they switch it off. */
    leads: z.optional(z.boolean()),
    /** True where the day that ran last was confirmed with the Post after it: so the next one is offered. */
    andPost: z.optional(z.boolean()),
    /** Where and until when its checklist opens by itself, once; `tabId` null: in whichever tab shows its page first. */
    opens: z.nullable(z.object({ tabId: z.nullable(z.int()), until: instant })),
  })
  .check(z.refine(({ at, days }) => at < days.length));
export type BacklogRow = z.infer<typeof backlogRow>;
