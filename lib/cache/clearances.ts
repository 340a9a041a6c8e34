import * as z from 'zod/mini';
import type { WithDb } from './connection.ts';
import { type Clearance, clearance } from './journalRow.ts';

/** The go-aheads that were handed out and not yet used. */
export function createClearances(withDb: WithDb) {
  return {
    /** Keeps a clearance; an older one of the same tab is worth nothing any more. */
    async put(row: Clearance): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('clearances', 'readwrite');
        for await (const cursor of tx.store) {
          const other = z.safeParse(clearance, cursor.value);
          if (!other.success || other.data.tabId === row.tabId) await cursor.delete();
        }
        await Promise.all([tx.store.put(row, row.id), tx.done]);
      });
    },
    /** Takes a clearance: read and deleted in one transaction, so that only one taker gets it. */
    async take(id: string): Promise<Clearance | null> {
      return withDb(async (db) => {
        const tx = db.transaction('clearances', 'readwrite');
        const row = z.safeParse(clearance, await tx.store.get(id));
        await Promise.all([tx.store.delete(id), tx.done]);
        return row.success ? row.data : null;
      });
    },
  };
}
