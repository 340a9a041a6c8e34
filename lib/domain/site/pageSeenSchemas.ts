/** What a page was seen as, as it is parsed where it comes from the page and where it comes out of storage (law 5). */
import * as z from 'zod/mini';
import { action } from '../day/actionSchemas.ts';
import { BALANCES, type PageSeen, SEEN_KINDS } from './pageSeen.ts';
import { UNREAD } from './unread.ts';

export const pageSeen = z.strictObject({
  kind: z.enum(SEEN_KINDS),
  storeId: z.nullable(z.string().check(z.maxLength(128))),
  date: z.nullable(z.string().check(z.maxLength(32))),
  statuses: z.nullable(z.readonly(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(16)))),
  unread: z.optional(z.enum(UNREAD)),
  icons: z.optional(z.readonly(z.array(action).check(z.maxLength(3)))),
  balance: z.optional(z.enum(BALANCES)),
  who: z.optional(z.strictObject({ user: z.string().check(z.maxLength(256)), account: z.string().check(z.maxLength(256)) })),
}) satisfies z.ZodMiniType<PageSeen, unknown>;
