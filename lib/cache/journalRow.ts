import * as z from 'zod/mini';
import { ACTIONS, CHANGED_KINDS, type Reason } from '../domain/action.ts';
import { POSTING_KINDS } from '../domain/day.ts';
import { businessDate as date, instant } from '../domain/schemas.ts';
import { JOURNAL_STATES } from '../domain/journalState.ts';
import { SOFTWARE } from '../domain/store.ts';
import { anyPhrase } from './anyPhrase.ts';

const minor = z.int();

/** What the journal keeps of a day before and after an operation. */
export const snapshot = z.object({
  version: z.string(),
  currency: z.nullable(z.string()),
  totals: z.nullable(
    z.object({ sales: minor, discounts: minor, tax: minor, payments: minor, cogs: minor, purchaseOrders: minor }),
  ),
  postings: z.array(
    z.object({
      kind: z.enum([...POSTING_KINDS, 'unknown']),
      status: z.string(),
      sync: z.nullable(z.enum(['pending', 'synced', 'error', 'unknown'])),
      message: z.nullable(z.string()),
    }),
  ),
});
export type Snapshot = z.infer<typeof snapshot>;

export const target = z.object({ storeId: z.string(), date });
export const given = z.object({
  reason: z.string() as unknown as z.ZodMiniType<Reason, string>,
  changed: z.optional(z.readonly(z.array(z.enum(CHANGED_KINDS)))),
  note: z.optional(z.string()),
});

/** Who clicked the site's own icon: our worker at the merchant's word, or the merchant's hand. */
export const PRESSED_BY = ['worker', 'hand'] as const;

/** One operation, from before its request until it is settled (law 3). Its id is the idempotency key. */
export const journalRow = z.object({
  id: z.string(),
  account: z.string(),
  origin: z.string(),
  tabId: z.int(),
  action: z.enum(ACTIONS),
  target,
  storeName: z.string(),
  software: z.enum([...SOFTWARE, 'unknown']),
  /** The entries that the day should have in the books; missing where that was not known. */
  posts: z.optional(z.array(z.enum(POSTING_KINDS))),
  /** Null: the store's queue does not post by itself. */
  queueMinutes: z.nullable(z.int()),
  /** Null: the merchant clicked the site's icon without giving a reason. */
  given: z.nullable(given),
  /** How it reached a site that takes no requests: we clicked its icon, or the merchant did. Missing: it was requested. */
  by: z.optional(z.enum(PRESSED_BY)),
  /** What was not clear as the merchant clicked all the same. */
  unclear: z.optional(z.array(anyPhrase)),
  state: z.enum(JOURNAL_STATES),
  dayVersion: z.string(),
  fingerprint: z.string(),
  operationId: z.nullable(z.string()),
  step: z.int(),
  of: z.int(),
  preparedAt: instant,
  sentAt: z.nullable(instant),
  acceptedAt: z.nullable(instant),
  settledAt: z.nullable(instant),
  before: snapshot,
  after: z.nullable(snapshot),
  message: z.nullable(z.string()),
  problem: z.nullable(anyPhrase),
});
export type JournalRow = z.infer<typeof journalRow>;

/** A go-ahead for one action: one tab, one day, one fingerprint, until it expires, once. */
export const clearance = z.object({
  id: z.string(),
  tabId: z.int(),
  origin: z.string(),
  account: z.string(),
  action: z.enum(ACTIONS),
  target,
  given,
  confirmed: z.array(z.string()),
  fingerprint: z.string(),
  expiresAt: instant,
  /** True once somebody took it: it stays as the sign that our record is whole. */
  used: z.optional(z.boolean()),
});
export type Clearance = z.infer<typeof clearance>;
