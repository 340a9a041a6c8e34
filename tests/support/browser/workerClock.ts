import { type StartedBrowser, workerOf } from './startBrowser.ts';

/** Lets so many seconds pass at once for the worker, for as long as it lives: what it waits for by the clock is over. In Chromium only. */
export async function letPass(started: StartedBrowser, seconds: number): Promise<void> {
  const worker = await workerOf(started);
  await worker.evaluate((passed) => {
    const now = Temporal.Now.instant.bind(Temporal.Now);
    Object.assign(Temporal.Now, { instant: () => now().add({ seconds: passed }) });
  }, seconds);
}
