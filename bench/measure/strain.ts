import type { Page } from 'puppeteer';
import { CODE, type OwnPart, TASKS, longTasksIn, ownPartIn } from './trace.ts';

const WHEEL_PX = 900;
const REDRAWS = 3;

/** Runs in the page: two frames later, what was under way has been painted. */
const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

async function scrollThrough(page: Page): Promise<void> {
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.mouse.move(width / 3, height / 2);
  let [former, at] = [-1, 0];
  while (at !== former) {
    former = at;
    await page.mouse.wheel({ deltaY: WHEEL_PX });
    await page.evaluate(painted);
    at = await page.evaluate(() => scrollY);
  }
}

/** The report's own Refresh draws the grid again. */
async function redraw(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes('/salesReport/summary'));
  await page.evaluate(() => document.querySelector<HTMLElement>('#refresh-btn')!.click());
  await (await answered).text();
  await page.evaluate(painted);
}

/** How long the long tasks were, in ms, and the extension's part of the task that it took the most of. */
export interface Strain {
  readonly longTasks: readonly number[];
  readonly own: OwnPart;
}

/**
 * What the main thread of the report goes through while it is loaded, scrolled through and drawn again.
 * @param visit loads it, and waits until its controls can be used
 */
export async function strainOf(page: Page, visit: () => Promise<unknown>): Promise<Strain> {
  async function traced(categories: string[]): Promise<Uint8Array> {
    await page.tracing.start({ categories });
    await visit();
    await scrollThrough(page);
    for (let time = 0; time < REDRAWS; time += 1) await redraw(page);
    const trace = await page.tracing.stop();
    if (!trace) throw new Error('The browser kept no trace.');
    return trace;
  }
  return { longTasks: longTasksIn(await traced(TASKS), '/salesReport/'), own: ownPartIn(await traced(CODE), '/salesReport/') };
}
