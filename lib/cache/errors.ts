/**
 * Why the database does not answer. `newer`: a later version of the extension left it behind. `full`: the
 * browser grants no more room. `unavailable`: it can't be opened or was closed under us, as in some private windows.
 */
export type CacheErrorKind = 'newer' | 'full' | 'unavailable';

/** The only error that the cache lets out. Days can do without the cache; the journal can't (law 3). */
export class CacheError extends Error {
  override readonly name = 'CacheError';
  readonly kind: CacheErrorKind;

  constructor(kind: CacheErrorKind, cause?: unknown) {
    super(`The database is ${kind}.`, { cause });
    this.kind = kind;
  }
}

/** What a failure of IndexedDB means to us. */
export function cacheErrorOf(error: unknown): CacheError {
  if (error instanceof CacheError) return error;
  const name = error instanceof Error && error.name;
  if (name === 'VersionError') return new CacheError('newer', error);
  return new CacheError(name === 'QuotaExceededError' ? 'full' : 'unavailable', error);
}
