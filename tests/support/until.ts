import { setTimeout as pause } from 'node:timers/promises';

/** How long a condition may take to hold, in ms: generous, because the computer may be busy with other tests. */
export const PATIENCE_MS = 15_000;
/** How long to wait before one looks again, in ms: what has not come for a while is looked for less often, because every look costs the page and the computer. */
const LOOK_AGAIN_MS = { least: 30, most: 200, partOfTheWait: 0.15 } as const;

/** How long to wait after one has waited in vain for so long, in ms. */
function pauseAfter(waitedMs: number): number {
  const { least, most, partOfTheWait } = LOOK_AGAIN_MS;
  return Math.min(most, Math.max(least, waitedMs * partOfTheWait));
}

/**
 * Asks `probe` again and again until it gives something else than undefined, and gives that; throws what `describe` says
 * where it never does.
 */
export type Until = <T>(probe: () => Promise<T | undefined>, describe: (lastError: unknown) => string | Promise<string>) => Promise<T>;

/**
 * Asks `probe` again and again until it gives something else than undefined.
 * @param describe the sentence of the failure, asked for only then
 */
export async function until<T>(
  probe: () => Promise<T | undefined>,
  describe: (lastError: unknown) => string | Promise<string>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const begin = performance.now();
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
    const waited = performance.now() - begin;
    if (waited > patienceMs) throw new Error(await describe(lastError));
    await pause(pauseAfter(waited));
  }
}
