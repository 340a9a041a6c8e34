/** The days that need the merchant, by what is the matter with them. */
import * as z from 'zod/mini';
import { FAMILIES } from '../../../domain/status/family.ts';
import { businessDate } from '../../../domain/values/schemas.ts';
import { nextView, phrase, storeId } from '../views.ts';

/** One cause, and every day that waits for it. */
export const causeView = z.object({
  id: z.string(),
  headline: phrase,
  family: z.enum(FAMILIES),
  /** The next step, the same for all of them. */
  next: nextView,
  /** Oldest first: so they are put right. */
  days: z.array(z.object({ storeId, storeName: z.nullable(z.string()), date: businessDate, href: z.string() })),
});
export type CauseView = z.infer<typeof causeView>;
