import * as z from 'zod/mini';
import type { WithDb } from '../connection.ts';
import { type BacklogRow, backlogRow } from '../rows/backlogRow.ts';
import { settled } from '../transaction.ts';

/** The backlog that each account is in: at most one. */
export function createBacklogs(withDb: WithDb) {
  return {
    /** The backlog of an account; null: none; `unreadable`: what is there is none that this version knows. */
    of: (account: string): Promise<BacklogRow | 'unreadable' | null> =>
      withDb(async (db) => {
        const row: unknown = await db.get('backlogs', account);
        if (row === undefined) return null;
        const parsed = z.safeParse(backlogRow, row);
        return parsed.success && parsed.data.account === account ? parsed.data : 'unreadable';
      }),
    /** True where somebody is in one at `origin`, no matter who it is, or in one that can't be read. */
    anyAt: (origin: string): Promise<boolean> =>
      withDb(async (db) =>
        (await db.getAll('backlogs')).some((row) => {
          const { data } = z.safeParse(backlogRow, row);
          return !data || data.origin === origin;
        }),
      ),
    /** Begins one in place of the one that the account was in, whatever that was. */
    begin: (row: BacklogRow): Promise<void> =>
      withDb(async (db) => {
        const tx = db.transaction('backlogs', 'readwrite');
        await settled(tx.done, tx.store.put(row, row.account));
      }),
    /**
     * Changes the one with this id in one transaction, so that two tabs can't both go on with it.
     * @param by what changes; null: nothing, it is not as it was expected any more
     * @returns the row as it is from now on; null where it is gone or was not changed
     */
    change: (account: string, id: string, by: (row: BacklogRow) => Partial<BacklogRow> | null): Promise<BacklogRow | null> =>
      withDb(async (db) => {
        const tx = db.transaction('backlogs', 'readwrite');
        const { data: row } = z.safeParse(backlogRow, await tx.store.get(account));
        const changes = row?.id === id ? by(row) : null;
        if (!row || !changes) return null;
        const next = { ...row, ...changes };
        await settled(tx.done, tx.store.put(next, account));
        return next;
      }),
    /** Forgets the backlog of an account. */
    forget: (account: string): Promise<void> => withDb((db) => db.delete('backlogs', account)),
  };
}
