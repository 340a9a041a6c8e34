/**
 * Waits until a transaction is done, and with it each of its requests.
 * @throws what failed first; no request is left whose failure nobody hears
 */
export async function settled(done: Promise<void>, ...requests: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  await Promise.all([...requests, done]);
}
