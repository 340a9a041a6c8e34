/**
 * A backlog on the live app as the double plays it, which names nobody and takes no requests: begun in the desk from what the
 * reports showed, each day on its own page, by its own checklist and one click of ours on the site's own icon.
 */
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { type StartedBrowser, workerOf } from '../support/browser/startBrowser.ts';
import { type Live, LIVE_ORIGIN, confirmAll, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { SHEET } from '../support/merchant/advice.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { unfoldPanel } from '../support/merchant/panel.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const STORES = ['1', '2', '3'];

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

const says = (page: Page) => page.$eval('body', ({ innerText }) => innerText);

/** Opens a settings page, and waits until the worker was told what it says. @param what is to be kept of it */
async function pass(merchant: Merchant, path: string, what: string): Promise<void> {
  await merchant.open(path);
  const told = async () =>
    (await workerOf(started)).evaluate(async (at: string) => JSON.stringify(await chrome.storage.session.get(at)), `seen ${LIVE_ORIGIN}`);
  await until(
    async () => ((await told()).includes(what) ? true : undefined),
    async () => `${path} did not tell ${what}: ${await told()}`,
  );
}

it('explore', { timeout: 180_000 }, async () => {
  live = await startLive({ scenario: 'twelve-days', operationSeconds: 0 });
  for (const storeId of STORES) live.completeMapping(storeId);
  started = await startLiveChromium(live.port);
  const page = await started.browser.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await merchant.signIn();
  for (const storeId of STORES) {
    await pass(merchant, `/settings/stores/${storeId}`, `"id":"${storeId}"`);
    await pass(merchant, `/settings/accounting/${storeId}`, `"area":`);
    await merchant.open(`/salesReport/index?storeId=${storeId}`);
    await merchant.sees('Sales Totals Guard', { role: 'region' });
  }
  const desk = await openDesk(started, 'needs');
  await desk.bringToFront();
  const button = await until(
    async () => (await desk.$(`::-p-aria([name="${en('backlog.start')}"][role="button"])`)) ?? undefined,
    () => says(desk),
  );
  console.log(await says(desk));
  const opened = new Promise<Page>((resolve) => {
    started.browser.once('targetcreated', (target) => void target.page().then((one) => resolve(one!)));
  });
  await button.click();
  const there = await opened;
  there.on('dialog', (dialog) => void dialog.accept());
  const at = await Merchant.at(there, { origin: LIVE_ORIGIN });
  for (let place = 1; place <= 3; place++) {
    await at.sees(en('backlog.position', { at: place, of: 12 }), { within: SHEET });
    await until(async () => ((await at.look()).some(({ role, text }) => role === 'heading' && text === en('sheet.please-confirm')) ? true : undefined), async () => at.tree());
    console.log(place, there.url(), await at.tree());
    const ticks = await confirmAll(at);
    await at.press(en.like('action.regenerate.button'), { within: SHEET });
    await until(async () => (live.presses().length === place ? true : undefined), async () => at.tree());
    await at.sees(en.like('operation.settled.ready'));
    console.log(place, 'ticks', ticks, await at.tree());
    await unfoldPanel(at);
    await at.press(en('backlog.continue'));
  }
  console.log(live.presses().map(({ path }) => path));
  expect(1).toBe(1);
});
