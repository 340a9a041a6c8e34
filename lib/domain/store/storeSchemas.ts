/** A store and who is signed in, as they are parsed (law 5); each boundary adds its own bounds to them. */
import * as z from 'zod/mini';
import { READ_SOURCES, UNKNOWN_REASONS } from '../values/fact.ts';
import { businessDate, instant, orUnknown } from '../values/schemas.ts';
import { ROLES, type Session } from './session.ts';
import {
  type Accounting,
  CONNECTION_STATES,
  LEDGER_STATES,
  LINK_STATES,
  MAPPING_STATES,
  type Mapping,
  type PostingQueue,
  SOFTWARE,
  type StoreConnection,
} from './store.ts';

/** A fact of `value` that was read at any time, or why it is not known (law 2). */
export const fact = <T extends z.ZodMiniType>(value: T) =>
  z.union([
    z.object({ known: z.literal(true), value, source: z.enum(READ_SOURCES), at: instant }),
    z.object({ known: z.literal(false), why: z.enum(UNKNOWN_REASONS) }),
  ]);

export const linkState = z.enum(LINK_STATES);
export const software = orUnknown(SOFTWARE);

export const storeConnection = z.object({
  state: orUnknown(CONNECTION_STATES),
  detail: z.optional(z.string()),
  checkedAt: instant,
}) satisfies z.ZodMiniType<StoreConnection, unknown>;

export const mapping = z.object({
  state: orUnknown(MAPPING_STATES),
  missing: z.array(z.object({ area: z.string(), name: z.string() })),
  changedAt: z.nullable(instant),
}) satisfies z.ZodMiniType<Mapping, unknown>;

export const accounting = z.object({
  software,
  company: z.string(),
  connection: orUnknown(LEDGER_STATES),
  booksClosedThrough: z.nullable(businessDate),
  referenceDataAt: z.nullable(instant),
  postingMethod: z.string(),
  booksCogs: z.boolean(),
  syncsPurchaseOrders: z.boolean(),
  tracksSalesTax: z.boolean(),
}) satisfies z.ZodMiniType<Accounting, unknown>;

export const queue = z.object({ postsAutomatically: z.boolean(), everyMinutes: z.number() }) satisfies z.ZodMiniType<PostingQueue, unknown>;

export const user = z.object({ id: z.string(), name: z.string(), role: orUnknown(ROLES) }) satisfies z.ZodMiniType<
  Session['user'],
  unknown
>;
export const account = z.object({
  id: z.string(),
  name: z.string(),
  subscriptionStart: businessDate,
  currency: z.string(),
  locale: z.string(),
}) satisfies z.ZodMiniType<Session['account'], unknown>;
