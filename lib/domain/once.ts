/** `make`, of which what it made is kept: for what takes time to make, and may never be needed. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
