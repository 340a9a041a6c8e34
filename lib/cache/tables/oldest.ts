import type { IDBPObjectStore } from 'idb';
import type { Instant } from '../../domain/values/businessDate.ts';
import { stretchOf } from '../rows/found.ts';
import type { Schema } from '../schema.ts';

/** For how many months the history is kept: two whole years, and the one that is not over. */
const MONTHS = 25;

type Table = IDBPObjectStore<Schema, ('journal' | 'events')[], 'journal' | 'events', 'readwrite'>;

const tooOld = (now: Instant): number =>
  Temporal.Instant.from(now).toZonedDateTimeISO('UTC').subtract({ months: MONTHS }).epochMilliseconds;

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
  const old = tooOld(now);
  for await (const cursor of table.index('found').iterate(whole)) {
    if (over <= 0 && cursor.key[4] >= old) return;
    if (!mayGo(cursor.value)) continue;
    await cursor.delete();
    over--;
  }
}
