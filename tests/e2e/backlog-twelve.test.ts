/** All twelve days of a backlog in three stores, in a real browser: one click on Run for each, the merchant is led on. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { SHEET, run } from '../support/merchant/advice.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';

const STORES = ['1', '2', '3'];
const DAYS = 12;

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started, { scenario: 'twelve-days', operationSeconds: 0.1 });
  for (const storeId of STORES) scene.completeMapping(storeId);
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

/** Start, in the desk. @returns the tab that it opens */
async function start(): Promise<Merchant> {
  await scene.merchant.open('/salesReport/index');
  const desk = await openDesk(started, 'needs');
  const button = await desk.waitForSelector(`::-p-aria([name="${en('backlog.start')}"][role="button"])`);
  const opened = new Promise<Page>((resolve) => {
    started.browser.once('targetcreated', (target) => void target.page().then((page) => resolve(page!)));
  });
  await button!.click();
  return Merchant.at(await opened, { origin: scene.server.origin });
}

/** The store and the date of the day whose page is shown. */
function dayOf({ page }: Merchant): readonly [storeId: string, date: string] {
  const { searchParams } = new URL(page.url());
  return [searchParams.get('storeId')!, searchParams.get('startDate')!];
}

it(
  'twelve days in three stores are regenerated, each by its own click, in the order that the queue says',
  { timeout: 300_000 },
  async () => {
    const merchant = await start();
    const done: (readonly [string, string])[] = [];
    for (let at = 1; at <= DAYS; at++) {
      await merchant.sees(en('backlog.position', { at, of: DAYS }), { within: SHEET });
      expect(scene.writes()).toBe(at - 1);
      await run(merchant, 'regenerate');
      done.push(dayOf(merchant));
    }
    await merchant.sees(en('backlog.last', { count: DAYS }), { within: SHEET });
    expect(scene.writes()).toBe(DAYS);
    expect(new Set(done.map(([storeId]) => storeId))).toEqual(new Set(STORES));
    expect(done.map(([, date]) => date)).toEqual(done.map(([, date]) => date).toSorted());
    for (const day of done) expect(scene.statusesOf(...day)[0]).toBe('POST');
  },
);
