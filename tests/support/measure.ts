import type { CDPSession } from 'puppeteer';
import { type StartedBrowser, workerOf } from './browser/startBrowser.ts';

/** The memory of the extension's worker that is in use once the garbage is collected, MB. */
export async function workerMemoryMb(started: StartedBrowser): Promise<number> {
  const { client } = await workerOf(started);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** What a page holds once the garbage is collected; nodes that are in no document any more count as well. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly memoryMb: number;
}

/** What the page of `session` holds. */
export async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable');
  // What a first collection sets free may hold on to nodes, which a second one finds.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners'), memoryMb: valueOf('JSHeapUsedSize') / 1e6 };
}
