import { createAccounts } from './accounts.ts';
import { clearAll } from './clear.ts';
import { createClearances } from './clearances.ts';
import { createConnection } from './connection.ts';
import { createDays } from './days.ts';
import { createGuides } from './guides.ts';
import { createJournal } from './journal.ts';
import { createTold } from './told.ts';

/** The one IndexedDB: opened at the first use, and by nobody else. Every method may throw a CacheError. */
export function openCache() {
  const withDb = createConnection();
  return {
    accounts: createAccounts(withDb),
    days: createDays(withDb),
    journal: createJournal(withDb),
    clearances: createClearances(withDb),
    guides: createGuides(withDb),
    told: createTold(withDb),
    /** Forgets everything but operations that still run. @returns how many were kept */
    clear: (): Promise<number> => withDb(clearAll),
  };
}
export type Cache = ReturnType<typeof openCache>;
