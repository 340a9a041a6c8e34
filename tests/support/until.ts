import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take to hold, in ms: generous, because the computer may be busy with other tests. */
export const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 30;

/**
 * Asks `probe` again and again until it gives something else than undefined.
 * @param describe the sentence of the failure, asked for only then
 */
export async function until<T>(
  probe: () => Promise<T | undefined>,
  describe: (lastError: unknown) => string | Promise<string>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  let lastError: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== undefined) return found;
      lastError = undefined;
    } catch (error) {
      // A page that is being left cannot be asked.
      lastError = error;
    }
    if (performance.now() > deadline) throw new Error(await describe(lastError));
    await pause(LOOK_AGAIN_MS);
  }
}
