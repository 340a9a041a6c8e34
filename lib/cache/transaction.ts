/**
 * Waits until a transaction is done, and with it each of its requests.
 * @throws what failed first; no request is left whose failure nobody hears
 */
export async function settled(done: Promise<void>, ...requests: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  await Promise.all([...requests, done]);
}

/**
 * Waits for the answers of a transaction that only reads: what it read is true, however it ends after that.
 * @throws what failed first; no request is left whose failure nobody hears
 */
export async function answered<const T extends readonly Promise<unknown>[]>(
  done: Promise<void>,
  ...requests: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  done.catch(() => {});
  return Promise.all(requests);
}
