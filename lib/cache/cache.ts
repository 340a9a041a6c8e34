import { createAccounts } from './accounts.ts';
import { createClearances } from './clearances.ts';
import { createConnection } from './connection.ts';
import { createDays } from './days.ts';
import { createJournal } from './journal.ts';

/** The one IndexedDB: opened at the first use, and by nobody else. Every method may throw a CacheError. */
export function openCache() {
  const withDb = createConnection();
  const accounts = createAccounts(withDb);
  return {
    accounts,
    days: createDays(withDb),
    journal: createJournal(withDb),
    clearances: createClearances(withDb),
    /** Forgets everything but operations that still run. @returns how many were kept */
    async clear(): Promise<number> {
      let kept = 0;
      for (const { origin } of await accounts.all()) kept += await accounts.forget(origin);
      return kept;
    },
  };
}
export type Cache = ReturnType<typeof openCache>;
