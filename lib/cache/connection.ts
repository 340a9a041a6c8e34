import { openDB } from 'idb';
import { CacheError, cacheErrorOf } from './errors.ts';
import { type Database, MIGRATIONS, NAME, type Schema, migrate } from './schema.ts';

/** Runs `work` on the open database; opens it first, and once more where the browser closed it under us. */
export type WithDb = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/** The one owner of the connection. Every failure leaves it as a {@link CacheError}. */
export function createConnection(): WithDb {
  let opening: Promise<Database> | null = null;

  function open(): Promise<Database> {
    opening ??= new Promise<Database>((resolve, reject) => {
      openDB<Schema>(NAME, MIGRATIONS.length, {
        upgrade: (db, from, _, upgrade) => migrate(db, from, upgrade),
        // An older copy of the extension holds the old version open: better to say so than to hang.
        blocked: () => reject(new CacheError('unavailable')),
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
          opening = null;
        },
        terminated: () => {
          opening = null;
        },
      }).then(resolve, reject);
    }).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  return async function withDb(work) {
    try {
      const db = await open();
      try {
        return await work(db);
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
        opening = null;
        return await work(await open());
      }
    } catch (error) {
      throw cacheErrorOf(error);
    }
  };
}
