/** The messages of the desk alone: whose it may be, its year, and what the merchant says of days there. */
import * as z from 'zod/mini';
import { SETTLED_REASONS } from '../../domain/day/settledByHand.ts';
import { businessDate } from '../../domain/values/schemas.ts';
import { deskView } from '../views/desk/deskViews.ts';
import { storeId, target } from '../views/views.ts';
import { yearDay, yearView } from '../views/desk/yearViews.ts';

const nothing = z.strictObject({});
const account = z.string().check(z.maxLength(512));

export const DESK_PROTOCOL = {
  /** Whose desk it may be. */
  desk: { from: ['extension'], request: nothing, reply: deskView },
  /** A year of an account, from what is stored here; the one that runs where none is named. */
  year: {
    from: ['extension'],
    request: z.strictObject({ account, year: z.nullable(z.int().check(z.gte(1970), z.lte(9998))) }),
    reply: yearView,
  },
  /** One day of it, from what is stored here. */
  yearDay: { from: ['extension'], request: z.strictObject({ account, target }), reply: yearDay },
  /** On which weekday or date a store is closed, or not any more. */
  closeDays: {
    from: ['extension'],
    request: z.strictObject({
      account,
      storeId,
      on: z.union([businessDate, z.int().check(z.gte(1), z.lte(7))]),
      closed: z.boolean(),
    }),
    reply: nothing,
  },
  /** The merchant settled a day by hand. `seen`: as it was shown. */
  settleDay: {
    from: ['extension'],
    request: z.strictObject({
      account,
      target,
      reason: z.enum(SETTLED_REASONS),
      note: z.string().check(z.maxLength(500)),
      seen: z.string().check(z.maxLength(64)),
    }),
    reply: nothing,
  },
  /** It isn't settled any more. */
  unsettleDay: { from: ['extension'], request: z.strictObject({ account, target }), reply: nothing },
} as const;
