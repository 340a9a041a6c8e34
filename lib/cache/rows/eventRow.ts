import * as z from 'zod/mini';
import * as of from '../../domain/day/actionSchemas.ts';
import { SETTLED_REASONS } from '../../domain/day/settledByHand.ts';
import { STANDINGS } from '../../domain/repair/checklist.ts';
import type { EntryKind } from '../../domain/repair/history.ts';
import { millisecondsOf } from '../../domain/values/businessDate.ts';
import { instant } from '../../domain/values/schemas.ts';
import { keptPhrase } from './keptPhrase.ts';

const ofDay = {
  id: z.string(),
  account: z.string(),
  target: of.target,
  storeName: z.string(),
  at: instant,
};
const about = { ...ofDay, action: of.action };

/** A checklist that was judged, and how it stood; of a day, once for each way that it stood. */
const judged = z.object({
  ...about,
  kind: z.literal('judged'),
  /** Missing: it is not known who was signed in. */
  who: z.optional(z.string()),
  standing: z.enum(STANDINGS),
  /** What stood in the way. */
  reasons: z.array(keptPhrase),
});

/** An action that the day's own history tells of, and that was none of ours. Who it was is not kept. */
const seen = z.object({ ...about, kind: z.literal('seen') });

/** A day that its merchant settled by hand, or took back; why, and with which note. */
const settled = z.object({
  ...ofDay,
  kind: z.literal('settled'),
  who: z.optional(z.string()),
  /** Missing: it was taken back. */
  reason: z.optional(z.enum(SETTLED_REASONS)),
  note: z.optional(z.string()),
});

/** What belongs to the history and is no operation of ours: nothing is followed, and nothing can be sent twice. */
export const eventRow = z.discriminatedUnion('kind', [judged, seen, settled]) satisfies z.ZodMiniType<
  { readonly kind: Exclude<EntryKind, 'operation'> },
  unknown
>;
export type EventRow = z.infer<typeof eventRow>;
export type JudgedRow = z.infer<typeof judged>;

type Judged = Pick<JudgedRow, 'account' | 'action' | 'target' | 'standing' | 'at'>;

/** The same judgement of the same day of sales is one entry a day of the calendar: it is told with its latest moment. */
export function judgedId({ account, action, target, standing, at }: Judged): string {
  return JSON.stringify([
    'judged',
    account,
    action,
    target.storeId,
    target.date,
    standing,
    Temporal.Instant.from(at).toString().slice(0, 10),
  ]);
}

/** An action that was seen is one entry, however often its day is read. */
export function seenId({ account, action, target, at }: Omit<Judged, 'standing'>): string {
  return JSON.stringify(['seen', account, action, target.storeId, target.date, millisecondsOf(at)]);
}
