/** The actions, their targets and their reasons, as they are parsed (law 5). */
import * as z from 'zod/mini';
import { ACTIONS, ALL_REASONS, CHANGED_KINDS, type DayTarget, type GivenReason } from './action.ts';
import { businessDate } from '../values/schemas.ts';

export const action = z.enum(ACTIONS);

/** One day of one store. */
export const target = z.object({ storeId: z.string(), date: businessDate }) satisfies z.ZodMiniType<DayTarget, unknown>;

export const reason = z.enum(ALL_REASONS);
export const changed = z.optional(z.readonly(z.array(z.enum(CHANGED_KINDS))));

/** The reason that a merchant gave. */
export const given = z.object({ reason, changed, note: z.optional(z.string()) }) satisfies z.ZodMiniType<GivenReason, unknown>;
