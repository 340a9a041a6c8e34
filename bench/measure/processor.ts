import type { CDPSession } from 'puppeteer';

/** How much of the processor's time the main thread of the page of `session` has taken so far, ms. */
export async function processorTimeOf(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ThreadTime');
  if (!found) throw new Error('This browser does not tell the time of a thread.');
  return found.value * 1000;
}
