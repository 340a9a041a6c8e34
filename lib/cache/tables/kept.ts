import { type BusinessDate, type Instant, written } from '../../domain/values/businessDate.ts';
import type { WithDb } from '../connection.ts';
import { stretchOf } from '../rows/found.ts';

const HISTORY = ['journal', 'events'] as const;
/** Every table with rows that belong to an account and are told of. */
const TABLES = [...HISTORY, 'days', 'told', 'said', 'guides'] as const;

/** What is kept, counted by its keys: no row is read. */
export function createKept(withDb: WithDb) {
  return {
    /** The days of an account, and the earliest: the first of a store lies before its others, so it is one step for each store. */
    days: (account: string): Promise<{ readonly count: number; readonly first: BusinessDate | null }> =>
      withDb(async (db) => {
        const dates: string[] = [];
        for (let beyond: unknown[] = [account, '']; ;) {
          const cursor = await db.transaction('days').store.openKeyCursor(IDBKeyRange.bound(beyond, [account, []]));
          if (!cursor) break;
          const [, storeId, date] = cursor.key;
          dates.push(date);
          beyond = [account, storeId, []];
        }
        const count = await db.count('days', IDBKeyRange.bound([account], [account, []]));
        return { count, first: (dates.toSorted()[0] ?? null) as BusinessDate | null };
      }),

    /** The entries of the history of an account, and the moment of the earliest. */
    history: (account: string): Promise<{ readonly count: number; readonly first: Instant | null }> =>
      withDb(async (db) => {
        const whole = stretchOf(account, {});
        const counts = await Promise.all(HISTORY.map((table) => db.countFromIndex(table, 'found', whole)));
        const cursors = await Promise.all(HISTORY.map((table) => db.transaction(table).store.index('found').openKeyCursor(whole)));
        const moments = cursors.flatMap((cursor) => (cursor ? [cursor.key[4]] : []));
        const first = moments.length === 0 ? null : written(Temporal.Instant.fromEpochMilliseconds(Math.min(...moments)));
        return { count: counts.reduce((sum, one) => sum + one, 0), first };
      }),

    /** How many stores of an account have days of which something was said. */
    said: (account: string): Promise<number> => withDb((db) => db.count('said', IDBKeyRange.bound([account], [account, []]))),

    /** How many rows there are, whosever they are. */
    all: (): Promise<number> =>
      withDb(async (db) => (await Promise.all(TABLES.map((table) => db.count(table)))).reduce((sum, one) => sum + one, 0)),
  };
}
