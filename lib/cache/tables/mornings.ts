import * as z from 'zod/mini';
import type { WithDb } from '../connection.ts';
import { type MorningRow, morningRow } from '../rows/morningRow.ts';
import { settled } from '../transaction.ts';

/** What is known of no check yet. */
const blank = (origin: string): MorningRow => ({ origin, done: null, outcome: null, told: {}, read: [], storeIds: [] });

/** The checks in the morning, site by site. */
export function createMornings(withDb: WithDb) {
  const parsed = (value: unknown): MorningRow[] => {
    const row = z.safeParse(morningRow, value);
    return row.success ? [row.data] : [];
  };
  return {
    /** What is kept of a site; a blank row where nothing is. */
    at: async (origin: string): Promise<MorningRow> => parsed(await withDb((db) => db.get('mornings', origin)))[0] ?? blank(origin),
    all: async (): Promise<MorningRow[]> => (await withDb((db) => db.getAll('mornings'))).flatMap(parsed),
    /** Nobody is signed in there, or nothing is checked any more: which stores were seen is kept no longer. */
    forgetStores: (origin: string): Promise<void> =>
      withDb(async (db) => {
        const [row] = parsed(await db.get('mornings', origin));
        if (row && row.storeIds.length > 0) await db.put('mornings', { ...row, storeIds: [] }, origin);
      }),
    /** Changes the row of a site in one transaction; on disk when it returns. */
    change: (origin: string, by: (row: MorningRow) => Partial<MorningRow>): Promise<void> =>
      withDb(async (db) => {
        const tx = db.transaction('mornings', 'readwrite', { durability: 'strict' });
        const row = parsed(await tx.store.get(origin))[0] ?? blank(origin);
        await settled(tx.done, tx.store.put({ ...row, ...by(row) }, origin));
      }),
  };
}
