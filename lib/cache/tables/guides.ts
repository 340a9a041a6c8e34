import * as z from 'zod/mini';
import { compareInstants } from '../../domain/values/businessDate.ts';
import type { WithDb } from '../connection.ts';
import { type GuideRow, guideRow } from '../rows/guideRow.ts';
import type { Database } from '../schema.ts';
import { settled } from '../transaction.ts';

/** How many guides that ended are kept of an account. */
const KEPT = 50;

/** Every row of an account; what can't be read is as if it were not there. */
async function rowsOf(db: Database, account: string): Promise<GuideRow[]> {
  const rows = await db.getAll('guides', IDBKeyRange.bound([account], [account, []]));
  return rows.flatMap((row) => {
    const parsed = z.safeParse(guideRow, row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The guides of each account: at most one that is not ended. */
export function createGuides(withDb: WithDb) {
  return {
    /** The guide that an account is in; null: none. */
    active: (account: string): Promise<GuideRow | null> =>
      withDb(async (db) => (await rowsOf(db, account)).find(({ endedAt }) => endedAt === null) ?? null),
    /** True where some account is in a guide at `origin`, no matter who it is. */
    anyAt: (origin: string): Promise<boolean> =>
      withDb(async (db) => {
        const rows = await db.getAll('guides');
        return rows.some((row) => {
          const parsed = z.safeParse(guideRow, row);
          return parsed.success && parsed.data.origin === origin && parsed.data.endedAt === null;
        });
      }),
    /** Begins a guide in place of the one that the account was in. */
    async begin(row: GuideRow): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('guides', 'readwrite');
        for await (const cursor of tx.store.iterate(IDBKeyRange.bound([row.account], [row.account, []]))) {
          const former = z.safeParse(guideRow, cursor.value);
          if (!former.success || former.data.endedAt === null) await cursor.delete();
        }
        await settled(tx.done, tx.store.put(row, [row.account, row.id]));
      });
    },
    /** Changes the guide with this id in one transaction, so that two tabs can't overwrite each other; null where it is gone. */
    change: (account: string, id: string, by: (row: GuideRow) => Partial<GuideRow>): Promise<GuideRow | null> =>
      withDb(async (db) => {
        const tx = db.transaction('guides', 'readwrite');
        const row = z.safeParse(guideRow, await tx.store.get([account, id]));
        if (!row.success) return null;
        const next = { ...row.data, ...by(row.data) };
        await settled(tx.done, tx.store.put(next, [account, id]));
        return next;
      }),
    /** Forgets every guide of an account. */
    forget: (account: string): Promise<void> => withDb((db) => db.delete('guides', IDBKeyRange.bound([account], [account, []]))),
    /** The guides of an account that ended, latest first. */
    ended: (account: string): Promise<GuideRow[]> =>
      withDb(async (db) =>
        (await rowsOf(db, account)).filter(({ endedAt }) => endedAt !== null).toSorted((a, b) => compareInstants(b.endedAt!, a.endedAt!)),
      ),
    /** Forgets all but the latest guides that ended. */
    async prune(account: string): Promise<void> {
      const old = (await this.ended(account)).slice(KEPT);
      await withDb((db) => Promise.all(old.map(({ id }) => db.delete('guides', [account, id]))));
    },
  };
}
