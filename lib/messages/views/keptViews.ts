/** What is stored in this browser, in counts. */
import * as z from 'zod/mini';
import { KEPT_KINDS } from '../../domain/repair/keptKinds.ts';
import { businessDate, instant } from '../../domain/values/schemas.ts';

const keptCount = z.object({
  kind: z.enum(KEPT_KINDS),
  count: z.int(),
  /** When the earliest was written down; null: there is none, or it is a day that was read. */
  since: z.nullable(instant),
  /** Of days that were read: the earliest of them. */
  from: z.nullable(businessDate),
});
export type KeptCount = z.infer<typeof keptCount>;

const keptOfAccount = z.object({
  id: z.string(),
  /** Of the account; of one that names nobody, the host of its site. */
  name: z.string(),
  kinds: z.array(keptCount),
});
export type KeptOfAccount = z.infer<typeof keptOfAccount>;

export const keptView = z.object({
  /** Those that were seen to be signed in since the browser started. */
  accounts: z.array(keptOfAccount),
  /** How many rows belong to accounts that weren't: nothing else is told of them. */
  others: z.int(),
});
export type KeptView = z.infer<typeof keptView>;
