import type { IDBPObjectStore } from 'idb';
import { type Instant, millisecondsOf } from '../../../domain/values/businessDate.ts';
import { stretchOf } from '../../rows/found.ts';
import type { Schema } from '../../schema.ts';

/** For how many months the history is kept: two whole years, and the one that is not over. */
const MONTHS = 25;

type Table = IDBPObjectStore<Schema, ('journal' | 'events')[], 'journal' | 'events', 'readwrite'>;

const oldestKept = (now: Instant): number =>
  Temporal.Instant.from(now).toZonedDateTimeISO('UTC').subtract({ months: MONTHS }).epochMilliseconds;

/** True for what would be forgotten as soon as it is kept. */
export const isTooOld = (at: Instant, now: Instant): boolean => millisecondsOf(at) < oldestKept(now);

/**
 * Forgets what is older than two years, and the oldest of what is more than `most`; none of which `mayGo` is false.
 * Reads only what goes, and the first that stays.
 */
export async function forgetOldest(
  table: Table,
  account: string,
  { most, now, mayGo }: { readonly most: number; readonly now: Instant; readonly mayGo: (row: unknown) => boolean },
): Promise<void> {
  const whole = stretchOf(account, {})!;
  let over = (await table.index('found').count(whole)) - most;
  const oldest = oldestKept(now);
  for await (const cursor of table.index('found').iterate(whole)) {
    if (over <= 0 && cursor.key[4] >= oldest) return;
    if (!mayGo(cursor.value)) continue;
    await cursor.delete();
    over--;
  }
}
