import * as z from 'zod/mini';
import type { Store } from '../../domain/store/store.ts';
import type { WithDb } from '../connection.ts';
import { clearance } from '../rows/journalRow.ts';
import type { Database } from '../schema.ts';
import { type StoredAccount, storedAccount } from '../rows/storedStore.ts';
import { settled } from '../transaction.ts';

/** Every key that begins with `account`. */
const ofAccount = (account: string) => IDBKeyRange.bound([account], [account, []]);

/** Deletes what is stored of an account, but not its journal: that is the record of what was done, and only that account sees it. */
async function forgetAccount(db: Database, account: string): Promise<void> {
  const tx = db.transaction(['days', 'marks', 'guides', 'clearances'], 'readwrite');
  const emptied = (['days', 'marks', 'guides'] as const).map((name) => tx.objectStore(name).delete(ofAccount(account)));
  for await (const cursor of tx.objectStore('clearances')) {
    const row = z.safeParse(clearance, cursor.value);
    if (!row.success || row.data.account === account) await cursor.delete();
  }
  await settled(tx.done, ...emptied);
}

/** Who was last seen to be signed in at each origin: one row an origin, so that two accounts never stand side by side. */
export function createAccounts(withDb: WithDb) {
  async function at(origin: string): Promise<StoredAccount | null> {
    const row = z.safeParse(storedAccount, await withDb((db) => db.get('accounts', origin)));
    return row.success ? row.data : null;
  }

  async function forget(origin: string): Promise<void> {
    const account = (await at(origin))?.account;
    await withDb(async (db) => {
      if (account) await forgetAccount(db, account);
      await db.delete('accounts', origin);
    });
  }

  async function all(): Promise<StoredAccount[]> {
    const rows = await withDb((db) => db.getAll('accounts'));
    return rows.flatMap((row) => {
      const account = z.safeParse(storedAccount, row);
      return account.success ? [account.data] : [];
    });
  }

  return {
    at,
    all,
    /** Deletes every row of the account at `origin` but its journal. */
    forget,
    /** Remembers who is signed in; another account at the same origin is forgotten first. */
    async remember(account: Omit<StoredAccount, 'stores'>): Promise<void> {
      const former = await at(account.origin);
      if (former && former.account !== account.account) await forget(account.origin);
      const stores = former?.account === account.account ? former.stores : [];
      await withDb((db) => db.put('accounts', { ...account, stores }, account.origin));
    },
    /** Keeps the stores of the account, if it is still the one of that origin. */
    async rememberStores(origin: string, account: string, stores: readonly Store[]): Promise<void> {
      const stored = await at(origin);
      if (stored?.account === account) await withDb((db) => db.put('accounts', { ...stored, stores }, origin));
    },
  };
}
