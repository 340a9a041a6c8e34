/** The days of one cause, gone through one after the other: where the merchant is. */
import * as z from 'zod/mini';
import { businessDate } from '../../../domain/values/schemas.ts';
import { action, phrase, storeId } from '../views.ts';

export const backlogId = z.string().check(z.maxLength(64));
const backlogDay = z.object({ storeId, storeName: z.nullable(z.string()), date: businessDate });

/**
 * How it stands with the day at hand:
 * - `open`: nothing ran on it yet, or nothing came of it
 * - `running`: an action runs on it; another day waits until that has ended
 * - `ended`: it had its turn
 */
export const BACKLOG_STATES = ['open', 'running', 'ended'] as const;

export const backlogView = z.object({
  id: z.string(),
  /** What is the matter with its days. */
  headline: phrase,
  action,
  /** The place of the day at hand, from 1, and how many there are. */
  at: z.int(),
  of: z.int(),
  day: backlogDay,
  /** The page of that day. */
  href: z.string(),
  state: z.enum(BACKLOG_STATES),
  /** The day after it; null: it is the last. */
  next: z.nullable(backlogDay),
  /** True where the day at hand was read back as expected, and nothing is left to do on it: then the merchant may be led on. */
  expected: z.boolean(),
  /** True until the merchant switches it off: they are led on after a day that went as expected. */
  leads: z.boolean(),
  /** True where the day that ran last was confirmed with the Post after it. */
  andPost: z.boolean(),
  /** What came of the day before it, in one sentence; null: nothing ran on it. */
  former: z.nullable(phrase),
});
export type BacklogView = z.infer<typeof backlogView>;

/** `lost`: one was begun, and what is kept of it can't be read. */
export const backlogAnswer = z.object({ view: z.nullable(backlogView), lost: z.boolean() });
