import { CacheError } from '../../cache/errors.ts';

/** The result of a use of the cache, or null where the database does not answer: days can do without it. */
export async function tolerate<T>(use: Promise<T>): Promise<T | null> {
  try {
    return await use;
  } catch (error) {
    if (error instanceof CacheError) return null;
    throw error;
  }
}
