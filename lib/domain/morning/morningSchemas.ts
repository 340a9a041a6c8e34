/** What was done of a morning, as it is parsed (law 5). */
import * as z from 'zod/mini';
import { businessDate, instant } from '../values/schemas.ts';
import type { MorningDone } from './schedule.ts';

export const morningDone = z.object({
  date: businessDate,
  tries: z.int(),
  again: instant,
  over: z.boolean(),
}) satisfies z.ZodMiniType<MorningDone, unknown>;
