import * as z from 'zod/mini';
import { addSeconds, isLater } from '../../domain/values/businessDate.ts';
import type { WithDb } from '../connection.ts';
import { type Clearance, clearance } from '../rows/journalRow.ts';
import { settled } from '../transaction.ts';

/** How long one is kept after it has expired: what became of its run is asked about long before. */
const KEPT_SECONDS = 48 * 3600;

/** The go-aheads that were handed out, the last one of each tab. */
export function createClearances(withDb: WithDb) {
  return {
    /** Keeps a clearance; an older one of the same tab is worth nothing any more, nor is a very old one of any. */
    async put(row: Clearance): Promise<void> {
      const old = addSeconds(row.expiresAt, -KEPT_SECONDS);
      await withDb(async (db) => {
        const tx = db.transaction('clearances', 'readwrite');
        for await (const cursor of tx.store) {
          const other = z.safeParse(clearance, cursor.value);
          if (!other.success || other.data.tabId === row.tabId || isLater(old, other.data.expiresAt)) await cursor.delete();
        }
        await settled(tx.done, tx.store.put(row, row.id));
      });
    },
    /** Takes a clearance: read and marked in one transaction, so that only one taker gets it. */
    async take(id: string): Promise<Clearance | null> {
      return withDb(async (db) => {
        const tx = db.transaction('clearances', 'readwrite');
        const row = z.safeParse(clearance, await tx.store.get(id));
        const usable = row.success && !row.data.used;
        await settled(tx.done, usable ? tx.store.put({ ...row.data, used: true }, id) : undefined);
        return usable ? row.data : null;
      });
    },
    /** A clearance that was written down here, used or not: where it is there, no row of ours has been lost since. */
    async find(id: string): Promise<Clearance | null> {
      return z.safeParse(clearance, await withDb((db) => db.get('clearances', id))).data ?? null;
    },
  };
}
