/** The days of a store, as they are parsed (law 5); each boundary adds its own bounds to them. */
import * as z from 'zod/mini';
import { ACTIONS } from './action.ts';
import { CHECK_STATES, type DayCheck, type EntryLine, TOTAL_KINDS, type TotalKind, type Totals } from './day.ts';
import { POSTING_KINDS, type Posting, SYNC_STATUSES } from './posting.ts';
import { instant, minor, orUnknown } from '../values/schemas.ts';

/** A day's six figures. */
export const totals = z.object(
  Object.fromEntries(TOTAL_KINDS.map((kind) => [kind, minor])) as Record<TotalKind, typeof minor>,
) satisfies z.ZodMiniType<Totals, unknown>;

/** One entry of a day. */
export const posting = z.object({
  kind: orUnknown(POSTING_KINDS),
  status: z.string(),
  sync: z.nullable(orUnknown(SYNC_STATUSES)),
  message: z.nullable(z.string()),
  postedAt: z.nullable(instant),
  ledgerRef: z.nullable(z.string()),
}) satisfies z.ZodMiniType<Posting, unknown>;

/** One line of an entry. */
export const entryLine = z.object({
  kind: posting.shape.kind,
  account: z.nullable(z.string()),
  name: z.string(),
  debit: minor,
  credit: minor,
}) satisfies z.ZodMiniType<EntryLine, unknown>;

/** One check of the POS that is not as it should be. */
export const dayCheck = z.object({ id: z.string(), state: orUnknown(CHECK_STATES), amount: minor }) satisfies z.ZodMiniType<
  DayCheck,
  unknown
>;

/** What a line of a day's history says was carried out; null: none of the three actions. */
export const carriedOut = z.nullable(orUnknown(ACTIONS));
