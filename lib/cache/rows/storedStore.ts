import * as z from 'zod/mini';
import { MIDNIGHT } from '../../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../../domain/day/day.ts';
import { carriedOut, dayCheck, entryLine, posting, totals } from '../../domain/day/daySchemas.ts';
import { unknown } from '../../domain/values/fact.ts';
import { businessDate as date, instant, localTime } from '../../domain/values/schemas.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import * as of from '../../domain/store/storeSchemas.ts';

/** A fact that another version of ours kept in another form is not known, and takes nothing else with it. */
const kept = <T extends z.ZodMiniType>(value: T) =>
  z.union([
    of.fact(value),
    z.pipe(
      z.unknown(),
      z.transform(() => unknown('not-asked')),
    ),
  ]);

/** A store as it is kept: its days are told from it what comes next, until the service is asked again. */
const store = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: of.fact(z.string()),
  businessDayEnds: z._default(localTime, MIDNIGHT),
  connection: kept(of.storeConnection),
  mapping: kept(of.mapping),
  accounting: kept(of.accounting),
  queue: kept(of.queue),
}) satisfies z.ZodMiniType<Store, unknown>;

/** A stored day and when the service last confirmed it. */
export const storedDay = z.object({
  storeId: z.string(),
  date,
  version: z.string(),
  // Missing: it was loaded, and the service does not publish when.
  loadedAt: z.pipe(
    z.nullish(instant),
    z.transform((at) => at),
  ),
  posChangedAt: z.nullable(instant),
  currency: z.nullable(z.string()),
  totals: z.nullable(totals),
  postings: z.array(posting),
}) satisfies z.ZodMiniType<DaySummary, unknown>;

/** A line of a day's history as it is kept: who pressed, and what is written there for people, is not. */
const historyLine = z.pipe(
  z.object({ at: instant, action: carriedOut }),
  z.transform((line) => ({ ...line, what: '', by: '' })),
);

/** A stored day with its evidence: its details were read, and it hasn't changed since. */
export const storedDetail = z.extend(storedDay, {
  pos: z.nullable(totals),
  accounting: z.nullable(totals),
  entry: z.array(entryLine),
  checks: z.array(dayCheck),
  history: z.nullable(z.array(historyLine)),
}) satisfies z.ZodMiniType<DayDetail, unknown>;

/** What is stored about a store's days: the range that is whole, and how to ask for changes only. */
export const storedMark = z.object({
  from: date,
  to: date,
  at: instant,
  /** Null: the site tells no changes, and is always asked for all. */
  mark: z.nullable(z.object({ cursor: z.string(), etag: z.nullable(z.string()) })),
});
export type StoredMark = z.infer<typeof storedMark>;

const session = z.object({ user: of.user, account: of.account, serverTime: instant }) satisfies z.ZodMiniType<Session, unknown>;

/** Who was last seen to be signed in at an origin. */
export const storedAccount = z.object({
  origin: z.string(),
  account: z.string(),
  session,
  stores: z.array(store),
  at: instant,
});
export type StoredAccount = z.infer<typeof storedAccount>;
