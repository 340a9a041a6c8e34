import * as z from 'zod/mini';
import { businessDate as date, instant } from '../../domain/values/schemas.ts';
import { HELPED } from '../../domain/site/spot.ts';

/** One guide that a merchant began: where it stands, and in the end whether it helped. It never leaves this computer. */
export const guideRow = z.object({
  id: z.string(),
  account: z.string(),
  origin: z.string(),
  guide: z.string(),
  subject: z.object({ storeId: z.string(), date: z.nullable(date) }),
  startedAt: instant,
  /** The steps of which the merchant said that they are done. */
  passed: z.array(z.string()),
  /** The answers to its questions, by step. */
  answers: z.record(z.string(), z.string()),
  /** The tab that was last in front: it alone shows the guide. */
  tabId: z.nullable(z.int()),
  /** True where the merchant left it for later. */
  left: z.boolean(),
  endedAt: z.nullable(instant),
  helped: z.nullable(z.enum(HELPED)),
});
export type GuideRow = z.infer<typeof guideRow>;
