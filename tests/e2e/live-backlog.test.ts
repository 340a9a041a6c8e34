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
import { toldEffort } from '../support/repairs/effort.ts';
import { until } from '../support/until.ts';

let live: Live;
let started: StartedBrowser;
afterEach(async () => {
  await started?.stop();
  await live?.stop();
});

const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
const says = (page: Page) => page.$eval('body', ({ innerText }) => innerText);

/** The days that wait for an account of Helmets, as `twelve-days` has them: of one store, and of all three. */
const SCENARIO = 'twelve-days';
const STORE = '3';
const STORE_NAME = 'Verdun';
const DAYS = ['2026-11-08', '2026-11-11', '2026-11-12', '2026-11-13'];
const STORES = ['1', '2', '3'];
/** The store that the report shows at first: by hand nobody has to choose it. */
const FIRST_STORE = '1';
/** A day takes at most so many clicks. */
const MOST_A_DAY = 3;

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

/** The double with nothing wrong in the mapping any more, and somebody who is signed in there. @param again true in the browser of the one before */
async function begin(storeIds: readonly string[], again = false): Promise<Merchant> {
  live = await startLive({ scenario: SCENARIO, operationSeconds: 0 });
  for (const storeId of storeIds) live.completeMapping(storeId);
  if (!again) started = await startLiveChromium(live.port);
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  merchant.page.on('dialog', (dialog) => void dialog.accept());
  await merchant.signIn();
  return merchant;
}

/** The desk, once the reports of these stores were seen: the days of each wait for its own mapping. */
async function deskOf(merchant: Merchant, storeIds: readonly string[]): Promise<Page> {
  for (const storeId of storeIds) {
    await merchant.open(`/salesReport/index?storeId=${storeId}`);
    await merchant.sees('Sales Totals Guard', { role: 'region' });
  }
  return openDesk(started, 'needs');
}

/** Begins with the days of the last of so many stores, or of the one in `within`. @returns the tab of its first day */
async function start(desk: Page, of: number, within = '.begin'): Promise<Merchant> {
  await until(
    async () => (await desk.$$('.begin')).length === of || undefined,
    () => says(desk),
  );
  return pressOn(desk, en('backlog.start-fixed'), within);
}

/** The day whose page is shown. */
function dayOf({ page }: Merchant): { readonly storeId: string; readonly date: string } {
  const { searchParams } = new URL(page.url());
  return { storeId: searchParams.get('storeId')!, date: searchParams.get('startDate')! };
}

/** One day after the other, led on from each: what is asked, and Run. @returns the days, and how many clicks each took */
async function goThrough(tab: Merchant, of: number) {
  const days: { readonly storeId: string; readonly date: string; readonly clicks: number }[] = [];
  const before = sent().length;
  for (let place = 1; place <= of; place++) {
    await tab.sees(en('backlog.position', { at: place, of }), { within: SHEET });
    const day = dayOf(tab);
    expect(sent()).toHaveLength(before + place - 1);
    const ticks = await confirmAll(tab);
    await tab.press(en('action.regenerate.button', { date: day.date }), { within: SHEET });
    await until(
      async () => (sent().length === before + place ? true : undefined),
      () => tab.tree(),
    );
    await tab.sees(en('operation.settled.ready', { date: day.date }));
    expect(live.statusesOf(day.storeId, day.date)[0]).toBe('POST');
    days.push({ ...day, clicks: ticks + 1 });
  }
  await tab.sees(en('backlog.last', { count: of }));
  await tab.sees(en('backlog.ready'));
  expect(sent().slice(before)).toEqual(days.map(() => pressPath('regenerate')));
  return days;
}

/** The same days by the help article, on the site's own pages: Connected and mapping once for each store (B0.6), then day by day B0.11. @returns how many clicks */
async function byHand(page: Page, days: readonly { readonly storeId: string; readonly date: string }[]): Promise<number> {
  let clicks = 0;
  async function click(selector: string): Promise<void> {
    clicks++;
    const link = (await page.waitForSelector(selector))!;
    await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link.evaluate((one) => (one as HTMLElement).click())]);
  }
  for (const storeId of new Set(days.map((day) => day.storeId)))
    for (const place of ['stores', 'accounting']) {
      await click(`nav a[href="/settings/${place}"]`);
      await click(`a[href="/settings/${place}/${storeId}"]`);
    }
  for (const { storeId, date } of days) {
    await click('nav a[href="/salesReport/index"]');
    if (storeId !== FIRST_STORE) {
      // The list is opened, and one chosen: the page loads again by itself.
      clicks += 2;
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.select('#store', storeId)]);
    }
    // Into the field; what is typed counts nothing.
    clicks++;
    await page.$eval('#dateRange', (field, range) => void ((field as HTMLInputElement).value = range), `${date} - ${date}`);
    await click('#refresh-btn');
    await click(`#grid a[href*="startDate=${date}"]`);
    clicks++;
    await pressIcon(page, live, 'regenerate');
    await until(
      async () => (live.statusesOf(storeId, date)[0] === 'POST' ? true : undefined),
      () => `${date} is not ready: ${live.statusesOf(storeId, date).join()}`,
    );
  }
  return clicks;
}

/** Counts the pages that a tab loads from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => void loads++);
  return () => loads;
}

it('is begun in the desk, and each day is one click of ours on its own page', { timeout: 180_000 }, async () => {
  // Who signs in is shown the report of another store: here each is seen, whether that one was read by then or not.
  const desk = await deskOf(await begin([STORE]), STORES);
  const tab = await start(desk, STORES.length, `::-p-aria([name="${STORE_NAME}"][role="group"])`);
  const days = await goThrough(tab, DAYS.length);
  expect(days.map(({ storeId, date }) => [storeId, date])).toEqual(DAYS.map((date) => [STORE, date]));
  // What is asked, and Run; the first day is asked in two ticks.
  expect(days.map(({ clicks }) => clicks)).toEqual([3, 2, 2, 2]);
});

it('twelve days in three stores take about a third of the work by hand', { timeout: 900_000 }, async () => {
  const desk = await deskOf(await begin(STORES), STORES);
  const days: Awaited<ReturnType<typeof goThrough>> = [];
  // Each Start opens the first page.
  const withUs = { clicks: STORES.length, loads: STORES.length };
  for (const [place] of STORES.entries()) {
    const tab = await start(desk, STORES.length - place);
    const loads = countLoads(tab.page);
    days.push(...(await goThrough(tab, DAYS.length)));
    withUs.loads += loads();
    await tab.page.close();
  }
  expect(new Set(days.map(({ storeId }) => storeId))).toEqual(new Set(STORES));
  expect(Math.max(...days.map((day) => day.clicks))).toBeLessThanOrEqual(MOST_A_DAY);
  withUs.clicks += days.reduce((sum, day) => sum + day.clicks, 0);

  await live.stop();
  const { page } = await begin(STORES, true);
  await askWorker(started, { name: 'setSettings', body: { unguarded: [LIVE_ORIGIN] } });
  await page.goto(`${LIVE_ORIGIN}/salesReport/index`, { waitUntil: 'load' });
  const loads = countLoads(page);
  const clicks = await byHand(
    page,
    days.toSorted((one, other) => one.storeId.localeCompare(other.storeId)),
  );
  console.log(toldEffort({ what: 'a backlog of twelve days (ready to regenerate, live)', withUs, byHand: { clicks, loads: loads() } }));
  // Not quite the third here: nobody sees that a mapping is complete, so each store is begun, and asked about, by itself.
  expect({ withUs: withUs.clicks, clicks }).toEqual({ withUs: 30, clicks: 88 });
});
