import { createAccounts } from './tables/accounts.ts';
import { createBacklogs } from './tables/backlogs.ts';
import { clearAll } from './clear.ts';
import { createClearances } from './tables/clearances.ts';
import { createConnection } from './connection.ts';
import { createDays } from './tables/days.ts';
import { createEvents } from './tables/record/events.ts';
import { createGuides } from './tables/guides.ts';
import { createHistory } from './tables/record/history.ts';
import type { KeptOfHistory } from './tables/record/oldest.ts';
import { createJournal } from './tables/record/journal.ts';
import { createKept } from './tables/kept.ts';
import { createSaid } from './tables/said.ts';
import { createMornings } from './tables/mornings.ts';
import { createTold } from './tables/told.ts';

/**
 * The one IndexedDB: opened at the first use, and by nobody else. Every method may throw a CacheError.
 * @param months for how many whole months the history is kept; default: two years
 */
export function openCache(months?: KeptOfHistory['months']) {
  const kept = months ? { months } : {};
  const withDb = createConnection();
  return {
    accounts: createAccounts(withDb),
    days: createDays(withDb),
    journal: createJournal(withDb, kept),
    events: createEvents(withDb, kept),
    history: createHistory(withDb),
    clearances: createClearances(withDb),
    guides: createGuides(withDb),
    told: createTold(withDb),
    said: createSaid(withDb),
    mornings: createMornings(withDb),
    kept: createKept(withDb),
    backlogs: createBacklogs(withDb),
    /** Forgets everything but operations that still run. @returns how many were kept */
    clear: (): Promise<number> => withDb(clearAll),
  };
}
export type Cache = ReturnType<typeof openCache>;
