import * as z from 'zod/mini';
import { MIDNIGHT } from '../domain/businessDate.ts';
import { ACTIONS } from '../domain/action.ts';
import type { DayDetail, DaySummary } from '../domain/day.ts';
import { businessDate as date, instant, localTime } from '../domain/schemas.ts';
import { unknown } from '../domain/fact.ts';
import { ROLES, type Session } from '../domain/session.ts';
import { SOFTWARE, type Store } from '../domain/store.ts';


const why = z.enum(['not-asked', 'not-published', 'not-signed-in', 'unreachable', 'not-understood', 'not-found']);
const fact = <T extends z.ZodMiniType>(value: T) =>
  z.union([z.object({ known: z.literal(true), value, source: z.enum(['service', 'page', 'journal']), at: instant }), z.object({ known: z.literal(false), why })]);
/** A fact that another version of ours kept in another form is not known, and takes nothing else with it. */
const kept = <T extends z.ZodMiniType>(value: T) => z.union([fact(value), z.pipe(z.unknown(), z.transform(() => unknown('not-asked')))]);

const connection = z.object({ state: z.enum(['connected', 'disconnected', 'error', 'unknown']), detail: z.optional(z.string()), checkedAt: instant });
const mapping = z.object({
  state: z.enum(['complete', 'incomplete', 'unknown']),
  missing: z.array(z.object({ area: z.string(), name: z.string() })),
  changedAt: z.nullable(instant),
});
const accounting = z.object({
  software: z.enum([...SOFTWARE, 'unknown']),
  company: z.string(),
  connection: z.enum(['connected', 'disconnected', 'unknown']),
  booksClosedThrough: z.nullable(date),
  referenceDataAt: z.nullable(instant),
  postingMethod: z.string(),
  booksCogs: z.boolean(),
  syncsPurchaseOrders: z.boolean(),
  tracksSalesTax: z.boolean(),
});
const queue = z.object({ postsAutomatically: z.boolean(), everyMinutes: z.number() });

/** A store as it is kept: its days are told from it what comes next, until the service is asked again. */
const store = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: fact(z.string()),
  businessDayEnds: z._default(localTime, MIDNIGHT),
  connection: kept(connection),
  mapping: kept(mapping),
  accounting: kept(accounting),
  queue: kept(queue),
}) satisfies z.ZodMiniType<Store, unknown>;

const minor = z.int();
const totals = z.object({ sales: minor, discounts: minor, tax: minor, payments: minor, cogs: minor, purchaseOrders: minor });
const posting = z.object({
  kind: z.enum(['sales', 'payments', 'cogs', 'purchase-orders', 'unknown']),
  status: z.string(),
  sync: z.nullable(z.enum(['pending', 'synced', 'error', 'unknown'])),
  message: z.nullable(z.string()),
  postedAt: z.nullable(instant),
  ledgerRef: z.nullable(z.string()),
});

/** A stored day and when the service last confirmed it. */
export const storedDay = z.object({
  storeId: z.string(),
  date,
  version: z.string(),
  loadedAt: z.nullish(instant) as unknown as z.ZodMiniType<DaySummary['loadedAt'], unknown>,
  posChangedAt: z.nullable(instant),
  currency: z.nullable(z.string()),
  totals: z.nullable(totals),
  postings: z.array(posting),
}) satisfies z.ZodMiniType<DaySummary, unknown>;

/** A line of a day's history as it is kept: who pressed, and what is written there for people, is not. */
const historyLine = z.pipe(
  z.object({ at: instant, action: z.nullable(z.enum([...ACTIONS, 'unknown'])) }),
  z.transform((line) => ({ ...line, what: '', by: '' })),
);

/** A stored day with its evidence: its details were read, and it hasn't changed since. */
export const storedDetail = z.extend(storedDay, {
  pos: z.nullable(totals),
  accounting: z.nullable(totals),
  entry: z.array(z.object({ kind: posting.shape.kind, account: z.nullable(z.string()), name: z.string(), debit: minor, credit: minor })),
  checks: z.array(z.object({ id: z.string(), state: z.enum(['open', 'unbalanced', 'unknown']), amount: minor })),
  history: z.nullable(z.array(historyLine)),
}) satisfies z.ZodMiniType<DayDetail, unknown>;

/** What is stored about a store's days: the range that is whole, and how to ask for changes only. */
export const storedMark = z.object({
  from: date,
  to: date,
  at: instant,
  mark: z.object({ cursor: z.string(), etag: z.nullable(z.string()) }),
});
export type StoredMark = z.infer<typeof storedMark>;

const session = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: z.enum([...ROLES, 'unknown']) }),
  account: z.object({ id: z.string(), name: z.string(), subscriptionStart: date, currency: z.string(), locale: z.string() }),
  serverTime: instant,
}) satisfies z.ZodMiniType<Session, unknown>;

/** Who was last seen to be signed in at an origin. */
export const storedAccount = z.object({
  origin: z.string(),
  account: z.string(),
  session,
  stores: z.array(store),
  at: instant,
});
export type StoredAccount = z.infer<typeof storedAccount>;
