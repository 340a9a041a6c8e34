/** What the options show of the check in the morning. */
import * as z from 'zod/mini';
import { phrase } from './views.ts';

export const morningView = z.object({
  /** True in a private window: there nothing is checked. */
  apart: z.boolean(),
  /** What is told of each site that is known, a sentence after the other. */
  sites: z.array(z.object({ origin: z.string(), lines: z.array(phrase) })),
});
export type MorningView = z.infer<typeof morningView>;
