import { type Instant, millisecondsOf } from '../../../domain/values/businessDate.ts';
import { type FoundKey, stretchOf } from '../../rows/found.ts';

/** For how many whole months the history is kept where nobody says otherwise: two years. */
export const USUAL_MONTHS = 24;

/** What of the history is kept of an account. */
export interface KeptOfHistory {
  /** How many entries. */
  readonly most: number;
  /** For how many whole months, besides the one that is not over. */
  readonly months: () => Promise<number>;
}

/** What is asked of a table of the history, in whatever transaction it is written. */
interface Table {
  index(name: 'found'): {
    count(range: IDBKeyRange): Promise<number>;
    iterate(range: IDBKeyRange): AsyncIterable<{ readonly key: FoundKey; readonly value: unknown; delete(): Promise<void> }>;
  };
}

const oldestKept = (now: Instant, months: number): number =>
  Temporal.Instant.from(now)
    .toZonedDateTimeISO('UTC')
    .subtract({ months: months + 1 }).epochMilliseconds;

/** True for what would be forgotten as soon as it is kept. */
export const isTooOld = (at: Instant, now: Instant, months: number): boolean => millisecondsOf(at) < oldestKept(now, months);

/**
 * Forgets what is older than so many months, and the oldest of what is more than `most`; none of which `mayGo` is false.
 * Reads only what goes, and the first that stays.
 */
export async function forgetOldest(
  table: Table,
  account: string,
  {
    most,
    months,
    now,
    mayGo,
  }: { readonly most: number; readonly months: number; readonly now: Instant; readonly mayGo: (row: unknown) => boolean },
): Promise<void> {
  const whole = stretchOf(account, {})!;
  let over = (await table.index('found').count(whole)) - most;
  const oldest = oldestKept(now, months);
  for await (const cursor of table.index('found').iterate(whole)) {
    if (over <= 0 && cursor.key[4] >= oldest) return;
    if (!mayGo(cursor.value)) continue;
    await cursor.delete();
    over--;
  }
}
