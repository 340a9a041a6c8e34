/**
 * A backlog on the live app as the double plays it, which names nobody and takes no requests: begun in the desk from what the
 * reports showed, each day on its own page, by its own checklist and one click of ours on the site's own icon.
 */
import type { Page } from 'puppeteer';
import { afterEach, expect, it } from 'vitest';
import { type StartedBrowser, askWorker } from '../support/browser/startBrowser.ts';
import { type Live, LIVE_ORIGIN, confirmAll, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { SHEET } from '../support/merchant/advice.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
const says = (page: Page) => page.$eval('body', ({ innerText }) => innerText);

/** The days of two stores that wait for an account of Helmets, as `twelve-days` has them. */
const STORE = '3';
const DAYS = ['2026-11-08', '2026-11-11', '2026-11-12', '2026-11-13'];
/** The store that the report shows at first: by hand nobody has to choose it. */
const FIRST_STORE = '1';
const DAYS_BY_HAND = ['2026-11-08', '2026-11-10', '2026-11-12', '2026-11-14'];

/** Clicks a button of one of our own pages; @returns the tab that it opens, where the site's own questions are answered with yes */
async function pressOn(page: Page, words: string, within = 'body'): Promise<Merchant> {
  await page.bringToFront();
  const button = await until(
    async () => {
      const place = (await page.$$(within)).at(-1);
      return (await place?.$(`::-p-aria([name="${words}"][role="button"])`)) ?? undefined;
    },
    () => says(page),
  );
  const opened = new Promise<Page>((resolve) => {
    started.browser.once('targetcreated', (target) => void target.page().then((one) => resolve(one!)));
  });
  await button.click();
  const tab = await opened;
  tab.on('dialog', (dialog) => void dialog.accept());
  return Merchant.at(tab, { origin: LIVE_ORIGIN });
}

/** Four days by the help article, on the site's own pages: Connected and mapping once (B0.6), then day by day B0.11. @returns how many clicks */
async function byHand(page: Page): Promise<number> {
  let clicks = 0;
  async function click(selector: string): Promise<void> {
    clicks++;
    const link = (await page.waitForSelector(selector))!;
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link.evaluate((one) => (one as HTMLElement).click())]);
  }
  for (const place of ['stores', 'accounting']) {
    await click(`nav a[href="/settings/${place}"]`);
    await click(`a[href="/settings/${place}/${FIRST_STORE}"]`);
  }
  for (const date of DAYS_BY_HAND) {
    await click('nav a[href="/salesReport/index"]');
    // Into the field; what is typed counts nothing.
    clicks++;
    await page.$eval('#dateRange', (field, range) => void ((field as HTMLInputElement).value = range), `${date} - ${date}`);
    await click('#refresh-btn');
    await click(`#grid a[href*="startDate=${date}"]`);
    clicks++;
    await pressIcon(page, live, 'regenerate');
    await until(
      async () => (live.statusesOf(FIRST_STORE, date)[0] === 'POST' ? true : undefined),
      () => `${date} is not ready: ${live.statusesOf(FIRST_STORE, date).join()}`,
    );
  }
  return clicks;
}

it('is begun in the desk, and each day is one click of ours on its own page', { timeout: 180_000 }, async () => {
  live = await startLive({ scenario: 'twelve-days', operationSeconds: 0 });
  for (const storeId of [STORE, FIRST_STORE]) live.completeMapping(storeId);
  started = await startLiveChromium(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  merchant.page.on('dialog', (dialog) => void dialog.accept());
  await merchant.signIn();
  await merchant.open(`/salesReport/index?storeId=${STORE}`);
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  const desk = await openDesk(started, 'needs');
  const tab = await pressOn(desk, en('backlog.start-fixed'));
  const clicks = [1];
  for (const [place, date] of DAYS.entries()) {
    await tab.sees(en('backlog.position', { at: place + 1, of: DAYS.length }), { within: SHEET });
    expect(new URL(tab.page.url()).searchParams.get('startDate')).toBe(date);
    expect(sent()).toHaveLength(place);
    const ticks = await confirmAll(tab);
    await tab.press(en('action.regenerate.button', { date }), { within: SHEET });
    await until(
      async () => (sent().length === place + 1 ? true : undefined),
      () => tab.tree(),
    );
    await tab.sees(en('operation.settled.ready', { date }));
    expect(live.statusesOf(STORE, date)[0]).toBe('POST');
    clicks.push(ticks + 1);
    // The site tells that the day is ready: the next one opens by itself.
  }
  await tab.sees(en('backlog.last', { count: DAYS.length }));
  await tab.sees(en('backlog.ready'));
  expect(sent()).toEqual(DAYS.map(() => pressPath('regenerate')));
  await askWorker(started, { name: 'setSettings', body: { unguarded: [LIVE_ORIGIN] } });
  const hand = await byHand(merchant.page);
  const ours = clicks.reduce((sum, one) => sum + one);
  // After the Start: what is asked, and Run; the first day is asked in two ticks.
  expect(clicks).toEqual([1, 3, 2, 2, 2]);
  expect({ ours, hand }).toEqual({ ours: 10, hand: 24 });
});
