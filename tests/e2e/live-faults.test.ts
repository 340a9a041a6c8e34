/**
 * Run on the live app as the double plays it, while things go wrong at each point: at most one press, and never a false
 * word. Nothing is said to have been clicked where the site's icon was not, nor not to have been where it was; and it can
 * be tried again only where it is proven that nothing was clicked.
 */
import type { Dialog, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Live, LIVE_ORIGIN, arriveAtDay, confirmAll, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, killWorker } from '../support/browser/startBrowser.ts';
import { forgetRows, storedRowsOn } from '../support/browser/storedRows.ts';
import { en, oneOf } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

/** What our functions find on a page of the extension. */
declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

const DATE = { date: '2026-11-19' };
const RUN = en('action.regenerate.button', DATE);
const CLICKED = en('click.accepted', DATE);
const READY = en('operation.settled.ready', DATE);
const dayPath = (date: string) => `/sales/summary?storeId=1&startDate=${date}&endDate=${date}#tab_accounting`;
const ONCE = [pressPath('regenerate')];

let live: Live;
let started: StartedBrowser;
let port: number;
/** A page of the extension, from which its record can be read. */
let desk: Page;
beforeAll(async () => {
  live = await startLive();
  ({ port } = live);
  started = await startLiveChromium(port);
  desk = await started.browser.newPage();
  await desk.goto(started.extensionUrl('manifest.json'));
});
afterEach(async () => {
  const pages = await started.browser.pages();
  await Promise.all(pages.filter((page) => page.url().startsWith(LIVE_ORIGIN)).map((page) => page.close()));
  await forgetRows(desk);
});
afterAll(async () => {
  await started?.stop();
  await live?.stop();
});

interface Point {
  readonly merchant: Merchant;
  readonly page: Page;
}

async function atNewTab(): Promise<Merchant> {
  return Merchant.in(started.browser, { origin: LIVE_ORIGIN });
}

/** The checklist of Regenerate on the live app, everything confirmed, and Run free to be pressed. */
async function checklistOpen(markup = 'editable', operationSeconds = 0): Promise<Point> {
  await live.stop();
  live = await startLive({ markup, port, operationSeconds });
  live.completeMapping('1');
  const merchant = await atNewTab();
  await arriveAtDay(merchant, DATE.date);
  await pressIcon(merchant.page, live, 'regenerate');
  await confirmAll(merchant);
  await merchant.mayPress(RUN);
  return { merchant, page: merchant.page };
}

/** What arrives from now on and fits is held back. @returns `arrived` once the first has, and what lets all go on */
function hold(fits: (request: Request) => boolean) {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  live.intercept((request) => {
    if (!fits(request)) return undefined;
    arrive();
    return { until: released };
  });
  return { arrived, release };
}

/** Run was pressed, and the worker is asking the site for its last look. */
async function atLastLook(): Promise<Point & { readonly release: () => void }> {
  const point = await checklistOpen();
  const { arrived, release } = hold(({ url }) => new URL(url).pathname === '/salesReport/summary');
  await point.merchant.press(RUN);
  await arrived;
  return { ...point, release };
}

/** The icon was clicked, and the page's own `confirm()` stands open. */
async function underConfirm(): Promise<Point & { readonly dialog: Dialog }> {
  const point = await checklistOpen('words');
  const { promise, resolve } = Promise.withResolvers<Dialog>();
  point.page.once('dialog', resolve);
  await point.merchant.press(RUN);
  return { ...point, dialog: await promise };
}

/** The icon was clicked, and the site has not answered its own request. */
async function rightAfterClick(): Promise<Point & { readonly release: () => void }> {
  const point = await checklistOpen();
  const { arrived, release } = hold(({ method }) => method === 'POST');
  await point.merchant.press(RUN);
  await arrived;
  return { ...point, release };
}

/** What was sent but for signing in, in the order in which it was answered. */
const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
/** The one operation of our record. */
async function recorded(): Promise<
  { readonly state: string; readonly acceptedAt: string | null; readonly problem: { readonly key: string } | null } | undefined
> {
  const rows = (await storedRowsOn(desk, LIVE_ORIGIN)).filter(({ table }) => table === 'journal');
  expect(rows.length).toBeLessThan(2);
  return rows[0]?.value as Awaited<ReturnType<typeof recorded>>;
}
const comesTo = (...states: readonly string[]) =>
  until(
    async () => {
      const row = await recorded();
      return row && states.includes(row.state) ? row : undefined;
    },
    async () => `Not ${states.join()}: ${JSON.stringify(await recorded())}`,
  );
const wakeWorker = () => desk.evaluate(() => chrome.runtime.sendMessage({ name: 'getSettings', body: {} }));
async function signOut(): Promise<void> {
  const cookies = await started.browser.defaultBrowserContext().cookies();
  live.practice.signOut(cookies.findLast(({ name }) => name === 'session')!.value);
}
/** The page of the day, as somebody sees it who opens it now. */
async function dayInNewTab(): Promise<Merchant> {
  const merchant = await atNewTab();
  await merchant.open(dayPath(DATE.date));
  return merchant;
}
/** Nobody can run it from here: a press on the icon tells of the one that is on its way. */
async function offersNoRun(merchant: Merchant): Promise<void> {
  await pressIcon(merchant.page, live, 'regenerate');
  await merchant.sees(en.like('sheet.title', { action: { text: 'action.regenerate.verb' } }), { role: 'heading' });
  expect(findAll(await merchant.look(), RUN, { role: 'button', within: { role: 'dialog' } })).toEqual([]);
}

it('the checklist is open, and the page is loaded again: nothing was clicked, and nothing is said to have been', async () => {
  const { merchant, page } = await checklistOpen();
  await page.reload();
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  expect([sent(), await recorded()]).toEqual([[], undefined]);
});

it('the checklist is open, and the worker is killed: Run clicks once all the same', async () => {
  const { merchant } = await checklistOpen();
  await killWorker(started);
  await merchant.press(RUN, {}, 2);
  await merchant.sees(READY);
  expect([sent(), (await recorded())?.acceptedAt]).toEqual([ONCE, expect.any(String)]);
});

it.each<[string, (point: Point) => Promise<unknown>]>([
  ['the tab is closed', ({ page }) => page.close()],
  ['the page is loaded again', ({ page }) => page.reload()],
  ['the page goes to another day', ({ merchant }) => merchant.open(dayPath('2026-11-03'))],
])('at the last look %s: nothing was clicked, and it is said', async (_, fault) => {
  const point = await atLastLook();
  await fault(point);
  point.release();
  expect((await comesTo('absent')).problem?.key).toBe('click.not-clicked.gone');
  const merchant = await dayInNewTab();
  await merchant.sees(en('click.not-clicked.gone'));
  expect(sent()).toEqual([]);
});

it('at the last look the worker is killed: proven that nothing was clicked, and then it can be tried again, once', async () => {
  const { merchant, release } = await atLastLook();
  await killWorker(started);
  release();
  live.intercept(null);
  await merchant.sees(en('sheet.never-sent'));
  expect([sent(), await recorded()]).toEqual([[], undefined]);
  await confirmAll(merchant);
  await merchant.press(RUN, {}, 2);
  await merchant.sees(READY);
  expect(sent()).toEqual(ONCE);
});

it.each([
  ['the network is lost', () => live.intercept(() => 'reset'), 'unknown.unreachable'],
  ['the session ends', signOut, 'unknown.not-signed-in'],
] as const)('at the last look %s: nothing was clicked, and why', async (_, fault, why) => {
  const { merchant } = await checklistOpen();
  await fault();
  await merchant.press(RUN);
  await merchant.sees(en('problem.not-checked-again', { why: { text: why } }));
  expect([sent(), await recorded()]).toEqual([[], undefined]);
});

it('under the site’s own question the tab is closed: not known, never that nothing was clicked, and not offered again', CORE, async () => {
  const { page } = await underConfirm();
  await page.close();
  expect((await comesTo('unknown')).acceptedAt).toBeNull();
  const merchant = await dayInNewTab();
  await merchant.sees(en('click.unknown', DATE));
  await offersNoRun(merchant);
  expect(sent()).toEqual([]);
});

it('under the site’s own question the worker is killed: not known, and followed by what the day says', async () => {
  const { merchant, dialog } = await underConfirm();
  await killWorker(started);
  await wakeWorker();
  await comesTo('unknown');
  await dialog.accept();
  await merchant.sees(READY);
  expect([sent(), await recorded()]).toMatchObject([ONCE, { state: 'settled', acceptedAt: null }]);
});

it('under the site’s own question the page is loaded again: never that nothing was clicked', async () => {
  const { page } = await underConfirm();
  const session = await page.createCDPSession();
  await session.send('Page.reload');
  const { state } = await comesTo('accepted', 'unknown', 'settling');
  const merchant = await dayInNewTab();
  await merchant.sees(state === 'unknown' ? en('click.unknown', DATE) : oneOf('click.accepted', 'click.settling'));
  await offersNoRun(merchant);
  expect(sent()).toEqual([]);
});

it.each<[string, () => unknown, number]>([
  ['the session ends', signOut, 303],
  ['the network is lost', () => live.intercept(({ url }) => (new URL(url).pathname === pressPath('regenerate') ? 'reset' : undefined)), 0],
])('under the site’s own question %s: the icon was clicked, and nothing of its effect is claimed', async (_, fault, status) => {
  const { dialog } = await underConfirm();
  await fault();
  await dialog.accept();
  await until(
    async () => (live.presses().length > 0 ? true : undefined),
    () => 'The page sent nothing.',
  );
  await comesTo('accepted');
  const merchant = await atNewTab();
  await merchant.signIn();
  await merchant.open(dayPath(DATE.date));
  await merchant.sees(CLICKED);
  await offersNoRun(merchant);
  // Where a connection ends without an answer Chromium sends the same request again by itself; the site sees neither.
  expect([...new Set(live.presses().map((press) => press.status))]).toEqual([status]);
  expect(live.statusesOf('1', DATE.date)).not.toContain('POST');
});

it('right after the click another tab has its checklist open: nothing runs or is let through there', async () => {
  const { merchant: first } = await checklistOpen();
  const second = await dayInNewTab();
  await second.sees('Sales Totals Guard', { role: 'region' });
  await pressIcon(second.page, live, 'regenerate');
  await second.sees(en('guard.anyway'));
  const { arrived, release } = hold(({ method }) => method === 'POST');
  await first.press(RUN);
  await arrived;
  await second.page.bringToFront();
  await second.doesNotSee(en('guard.anyway'));
  await second.sees(en('check.no-other-operation.block-here', { action: { text: 'action.regenerate.verb' }, ...DATE }));
  await offersNoRun(second);
  release();
  await first.page.bringToFront();
  await first.sees(READY);
  expect(sent()).toEqual(ONCE);
});

it.each<[string, (point: Point) => Promise<unknown>]>([
  ['the tab is closed', ({ page }) => page.close()],
  ['the page is loaded again', ({ page }) => page.reload()],
  ['the page goes to another day', ({ merchant }) => merchant.open(dayPath('2026-11-03'))],
  ['the worker is killed', () => killWorker(started)],
])('right after the click %s: followed to its end, and not clicked again', async (_, fault) => {
  const point = await rightAfterClick();
  await comesTo('accepted');
  await fault(point);
  point.release();
  const merchant = await dayInNewTab();
  await merchant.sees(READY);
  expect([sent(), await recorded()]).toMatchObject([ONCE, { state: 'settled', acceptedAt: expect.any(String) }]);
});

it('while it is followed the worker is killed and the session ends: said as it is, and followed on once somebody is signed in again', async () => {
  const { merchant } = await checklistOpen('editable', 600);
  await merchant.press(RUN);
  await merchant.sees(CLICKED);
  await signOut();
  await killWorker(started);
  await wakeWorker();
  live.skip(600);
  expect((await recorded())?.state).toBe('accepted');
  const again = await atNewTab();
  await again.signIn();
  await again.open(dayPath(DATE.date));
  await again.sees(READY);
  expect([sent(), await recorded()]).toMatchObject([ONCE, { state: 'settled' }]);
});
