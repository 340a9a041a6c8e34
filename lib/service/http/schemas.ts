/**
 * The wire format of the service API, version 1: the one source of truth for the adapter that speaks it,
 * for the practice service that implements it, and for the OpenAPI document in `docs/`.
 *
 * Unknown fields are ignored, unknown enum values become `unknown`, and a missing or ill-typed required
 * field makes the whole answer invalid (law 5).
 */
import * as z from 'zod/mini';
import { ACTIONS, CHANGED_KINDS, REASONS } from '../../domain/day/action.ts';
import * as actions from '../../domain/day/actionSchemas.ts';
import { MIDNIGHT } from '../../domain/values/businessDate.ts';
import { CHECK_STATES } from '../../domain/day/day.ts';
import { POSTING_KINDS, SYNC_STATUSES } from '../../domain/day/posting.ts';
import * as days from '../../domain/day/daySchemas.ts';
import { OPERATION_STATES } from '../../domain/repair/operation.ts';
import { businessDate, instant, localTime } from '../../domain/values/schemas.ts';
import { ROLES } from '../../domain/store/session.ts';
import { CONNECTION_STATES, LEDGER_STATES, MAPPING_STATES, SOFTWARE } from '../../domain/store/store.ts';
import * as stores from '../../domain/store/storeSchemas.ts';

export { totals } from '../../domain/day/daySchemas.ts';
export { businessDate, instant } from '../../domain/values/schemas.ts';

/** An enum of the service: a word that we do not know becomes `unknown`, another type is an error. */
function open<const T extends readonly [string, ...string[]]>(words: T) {
  return z.union([
    z.enum(words),
    z.pipe(
      z.string(),
      z.transform(() => 'unknown' as const),
    ),
  ]);
}

const id = z.string().check(z.minLength(1), z.maxLength(128));
/** Opaque, and fit to be named in `If-Match`: visible ASCII without quotes or commas. */
export const version = z.string().check(z.regex(/^[!#-+\--~]{1,128}$/));
const text = z.string();
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

export const sessionAnswer = z.object({
  user: z.extend(stores.user, { id, email: z.optional(text), role: open(ROLES) }),
  account: z.extend(stores.account, { id, currency }),
  csrfToken: text,
  serverTime: instant,
});

export const storeAnswer = z.object({
  id,
  name: text,
  timeZone: text,
  businessDayEnds: z._default(localTime, MIDNIGHT),
  connection: z.extend(stores.storeConnection, { state: open(CONNECTION_STATES), detail: z.optional(z.nullable(text)) }),
  mapping: z.extend(stores.mapping, { state: open(MAPPING_STATES) }),
  accounting: z.extend(stores.accounting, { software: open(SOFTWARE), connection: open(LEDGER_STATES) }),
  queue: z.extend(stores.queue, { everyMinutes: z.int().check(z.minimum(0)) }),
});
export const storesAnswer = z.object({ stores: z.array(storeAnswer) });

export const posting = z.extend(days.posting, {
  kind: open(POSTING_KINDS),
  status: z.string().check(z.maxLength(64)),
  sync: z.nullable(open(SYNC_STATUSES)),
});

const summaryShape = {
  storeId: id,
  date: businessDate,
  version,
  loadedAt: z.nullable(instant),
  posChangedAt: z.nullable(instant),
  currency,
  totals: days.totals,
  postings: z.array(posting),
};
export const daySummary = z.object(summaryShape);
export const daysAnswer = z.object({ days: z.array(daySummary), cursor: text });

export const dayDetail = z.object({
  ...summaryShape,
  pos: z.nullable(days.totals),
  accounting: z.nullable(days.totals),
  entry: z.array(z.extend(days.entryLine, { kind: posting.shape.kind })),
  checks: z.array(z.extend(days.dayCheck, { id, state: open(CHECK_STATES) })),
  history: z.array(
    z.object({
      at: instant,
      /** What was carried out; null: no action. `what` is for people. */
      action: z._default(z.nullable(open(ACTIONS)), 'unknown'),
      what: text,
      by: text,
    }),
  ),
});

export const operation = z.object({
  id,
  key: id,
  action: actions.action,
  storeId: id,
  date: businessDate,
  state: open(OPERATION_STATES),
  step: z.int(),
  of: z.int(),
  message: z.nullable(text),
  requestedBy: text,
  requestedAt: instant,
  finishedAt: z.nullable(instant),
  dayVersion: z.nullable(text),
});
export const operationsAnswer = z.object({ operations: z.array(operation) });

/** The body of a write, by action; `changed` is required with `pos-data-changed` and refused elsewhere. */
const note = z.optional(z.string().check(z.maxLength(1000)));
/** The one reason that says what changed. */
const WITH_CHANGES = 'pos-data-changed';
export const actionBody = {
  refresh: z.union([
    z.strictObject({
      reason: z.literal(WITH_CHANGES),
      changed: z.array(z.enum(CHANGED_KINDS)).check(z.minLength(1)),
      note,
    }),
    z.strictObject({ reason: z.enum(REASONS.refresh.filter((reason) => reason !== WITH_CHANGES)), note }),
  ]),
  regenerate: z.strictObject({ reason: z.enum(REASONS.regenerate), note }),
  post: z.strictObject({ reason: z.enum(REASONS.post), note }),
};

/** The refusals of the service, with the HTTP status that goes with each. */
export const PROBLEMS = {
  'not-signed-in': 401,
  csrf: 403,
  role: 403,
  'unknown-store': 404,
  'unknown-day': 404,
  'unknown-operation': 404,
  'operation-in-progress': 409,
  'day-changed': 412,
  'precondition-required': 428,
  'not-historical': 422,
  'before-subscription': 422,
  'store-disconnected': 422,
  'mapping-incomplete': 422,
  'unresolved-errors': 422,
  'accounting-disconnected': 422,
  'books-closed': 422,
  'status-not-eligible': 422,
  'nothing-to-post': 422,
  'reason-not-allowed': 422,
  'idempotency-key-reused': 422,
  'bad-request': 400,
  busy: 503,
} as const;
export type ProblemType = keyof typeof PROBLEMS;

export const problem = z.object({
  type: text,
  title: text,
  status: z.int(),
  detail: z.optional(text),
  operation: z.optional(operation),
  version: z.optional(text),
});
