import * as z from 'zod/mini';
import * as of from '../../domain/day/actionSchemas.ts';
import { POSTING_KINDS } from '../../domain/day/posting.ts';
import { posting, totals } from '../../domain/day/daySchemas.ts';
import { ANSWERS } from '../../domain/repair/history.ts';
import { JOURNAL_STATES } from '../../domain/repair/journalState.ts';
import { CLICKED_BY } from '../../domain/repair/click.ts';
import { pageSeen } from '../../domain/site/pageSeenSchemas.ts';
import { instant } from '../../domain/values/schemas.ts';
import { software } from '../../domain/store/storeSchemas.ts';
import { keptPhrase } from './keptPhrase.ts';

/** What the journal keeps of a day before and after an operation. */
export const snapshot = z.object({
  version: z.string(),
  currency: z.nullable(z.string()),
  totals: z.nullable(totals),
  postings: z.array(z.pick(posting, { kind: true, status: true, sync: true, message: true })),
});
export type Snapshot = z.infer<typeof snapshot>;

/** A reason as a row keeps it: one of ours, or one that another version of ours had. */
const given = z.extend(of.given, { reason: z.union([of.reason, z.string().brand<'of another version'>()]) });

/** What a merchant confirmed, together with a rebuild, of the Post that follows it. */
export const plan = z.object({
  given,
  /** What the checklist asked: the Post's own may ask the same again, in the same words. */
  statements: z.array(z.object({ id: z.string(), reason: keptPhrase })),
  /** Of the Post, on the facts that are expected once the rebuild was read back. */
  fingerprint: z.string(),
});
export type Plan = z.infer<typeof plan>;

/** One operation, from before its request until it is settled (law 3). Its id is the idempotency key. */
export const journalRow = z.object({
  id: z.string(),
  account: z.string(),
  origin: z.string(),
  tabId: z.int(),
  action: of.action,
  target: of.target,
  storeName: z.string(),
  software,
  /** The entries that the day should have in the books; missing where that was not known. */
  posts: z.optional(z.array(z.enum(POSTING_KINDS))),
  /** Null: the store's queue does not post by itself. */
  queueMinutes: z.nullable(z.int()),
  /** Null: the merchant clicked the site's icon without giving a reason. */
  given: z.nullable(given),
  /** The merchant who was signed in, by name; missing where the site names nobody. */
  who: z.optional(z.string()),
  /** What the merchant had confirmed by a tick. */
  confirmed: z.optional(z.array(keptPhrase)),
  /** What the merchant said later of whether it helped. */
  helped: z.optional(z.object({ answer: z.enum(ANSWERS), at: instant })),
  /** How it reached a site that takes no requests: we clicked its icon, or the merchant did. Missing: it was requested. */
  by: z.optional(z.enum(CLICKED_BY)),
  /** The version of the day that the service says it left; missing: it doesn't say. */
  made: z.optional(z.string()),
  /** Of a rebuild: the id of the Post that was confirmed with it. */
  andPost: z.optional(z.string()),
  /** Of such a Post: the id of the rebuild. */
  follows: z.optional(z.string()),
  /** The same, as long as it is planned: what was confirmed of it, and the page on which it was. */
  plan: z.optional(z.extend(plan, { page: pageSeen })),
  /** What was not clear as the merchant clicked all the same. */
  unclear: z.optional(z.array(keptPhrase)),
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
  problem: z.nullable(keptPhrase),
});
export type JournalRow = z.infer<typeof journalRow>;

/** A go-ahead for one action, or for a rebuild and the Post after it: one tab, one day, one fingerprint, until it expires, once. */
export const clearance = z.object({
  id: z.string(),
  tabId: z.int(),
  origin: z.string(),
  account: z.string(),
  action: of.action,
  target: of.target,
  given,
  confirmed: z.array(z.string()),
  fingerprint: z.string(),
  /** Of the Post that is to follow; missing: none is. */
  andPost: z.optional(plan),
  /** The backlog that opened its checklist: worth nothing any more once that has gone on to another day. */
  backlog: z.optional(z.string()),
  expiresAt: instant,
  /** True once somebody took it: it stays as the sign that our record is whole. */
  used: z.optional(z.boolean()),
});
export type Clearance = z.infer<typeof clearance>;
