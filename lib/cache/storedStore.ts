import * as z from 'zod/mini';
import { MIDNIGHT } from '../domain/businessDate.ts';
import type { DaySummary } from '../domain/day.ts';
import { businessDate as date, instant, localTime } from '../domain/schemas.ts';
import type { Session } from '../domain/session.ts';
import type { Store } from '../domain/store.ts';


const fact = <T extends z.ZodMiniType>(value: T) =>
  z.union([
    z.object({ known: z.literal(true), value, source: z.enum(['service', 'page', 'journal']), at: instant }),
    z.object({
      known: z.literal(false),
      why: z.enum(['not-asked', 'not-published', 'not-signed-in', 'unreachable', 'not-understood', 'not-found']),
    }),
  ]);

/**
 * A store as it is kept: of its facts only the time zone and when its day ends are read from here, for "today";
 * everything that is judged is read afresh. The rest must merely be objects that an earlier answer left.
 */
const store = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: fact(z.string()),
  businessDayEnds: z._default(localTime, MIDNIGHT),
  connection: fact(z.looseObject({})),
  mapping: fact(z.looseObject({})),
  accounting: fact(z.looseObject({})),
  queue: fact(z.looseObject({})),
}) as unknown as z.ZodMiniType<Store, unknown>;

const minor = z.int();
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
  totals: z.nullable(
    z.object({ sales: minor, discounts: minor, tax: minor, payments: minor, cogs: minor, purchaseOrders: minor }),
  ),
  postings: z.array(posting),
}) satisfies z.ZodMiniType<DaySummary, unknown>;

/** What is stored about a store's days: the range that is whole, and how to ask for changes only. */
export const storedMark = z.object({
  from: date,
  to: date,
  at: instant,
  mark: z.object({ cursor: z.string(), etag: z.nullable(z.string()) }),
});
export type StoredMark = z.infer<typeof storedMark>;

/** Who was last seen to be signed in at an origin. */
export const storedAccount = z.object({
  origin: z.string(),
  account: z.string(),
  session: z.looseObject({ user: z.looseObject({}), account: z.looseObject({}) }) as unknown as z.ZodMiniType<Session, unknown>,
  stores: z.array(store),
  at: instant,
});
export type StoredAccount = z.infer<typeof storedAccount>;
