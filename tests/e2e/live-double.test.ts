/** The double of the live app, by itself: on every markup it does what the live app is taken to do. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MARKUPS } from '../../sandbox/live/markups/index.ts';
import {
  type Live,
  LIVE_ORIGIN,
  openDay,
  pointOf,
  pressIcon,
  pressPath,
  shownStatuses,
  startLive,
  startLiveChromium,
  startLiveFirefox,
} from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';

const FAILED = '2026-11-03';

/** The port of the first double; those that follow are played at it too, because a browser is mapped to one for good. */
let port: number;
let live: Live | undefined;
const browsers: StartedBrowser[] = [];
/** By itself: what the pages do is not to be ours. */
let alone: StartedBrowser;

beforeAll(async () => {
  live = await startLive();
  ({ port } = live);
  alone = await startLiveChromium(port, { extension: null });
  browsers.push(alone);
});
afterAll(async () => {
  for (const one of browsers) await one.stop();
  await live?.stop();
});

async function play(markup: string): Promise<Live> {
  await live?.stop();
  live = await startLive({ markup, port, operationSeconds: 0 });
  return live;
}

/** Loads the page again; once more where what the page does by itself after a press took it elsewhere meanwhile. */
async function reloaded(page: Page): Promise<void> {
  await until(
    async () => (await page.reload()) ?? undefined,
    () => `${page.url()} can't be loaded`,
  );
}

async function signIn(page: Page): Promise<Merchant> {
  const merchant = await Merchant.at(page, { origin: LIVE_ORIGIN });
  await merchant.signIn();
  return merchant;
}

describe.each(MARKUPS.map(({ name }) => name))('the markup %s', (name) => {
  it('is signed in at, has the day in its report, and takes one press of its icon as one', async () => {
    const double = await play(name);
    double.completeMapping('1');
    const page = await alone.browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    page.on(
      'requestfailed',
      (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && errors.push(`${request.url()}: ${request.failure()?.errorText}`),
    );
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await signIn(page);
    await page.goto(`${LIVE_ORIGIN}/salesReport/index`);
    await openDay(page, FAILED);
    expect(page.url()).toBe(`${LIVE_ORIGIN}/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}#tab_accounting`);
    expect(await shownStatuses(page)).toEqual(double.statusesOf('1', FAILED));
    expect(await shownStatuses(page)).toContain('FAILED');

    await pressIcon(page, double, 'regenerate');
    const sent = await until(
      async () => (double.presses().length > 0 ? double.presses() : undefined),
      () => 'Nothing was sent.',
    );
    expect(asked).toEqual(double.markup.confirms ? ['confirm'] : []);
    await reloaded(page);
    const words = await shownStatuses(page);
    expect(words).toEqual(double.statusesOf('1', FAILED));
    expect(words).not.toContain('FAILED');
    expect(sent.map(({ path }) => path)).toEqual([pressPath('regenerate')]);
    expect(double.presses()).toEqual(sent);
    expect(double.arrivals.filter(({ status }) => status >= 400 || status === 0)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it('the look-alikes send nothing', async () => {
  const double = await play('look-alikes');
  const page = await alone.browser.newPage();
  await signIn(page);
  await page.goto(`${LIVE_ORIGIN}/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}#tab_accounting`);
  const names = await page.$$eval('.alike', (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset['alike']!),
  );
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) await page.click(`[data-alike="${name}"]`);
  expect(await page.evaluate(() => document.body.dataset['alikes'])).toBe(names.join(' '));
  await reloaded(page);
  expect(double.presses()).toEqual([]);
  await page.close();
});

it('a tooltip of Bootstrap takes the words out of the title', async () => {
  for (const [name, moved] of [
    ['editable', 'data-original-title'],
    ['bootstrap-5', 'data-bs-original-title'],
  ] as const) {
    const double = await play(name);
    const page = await alone.browser.newPage();
    await signIn(page);
    await page.goto(`${LIVE_ORIGIN}/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}#tab_accounting`);
    const { x, y } = await pointOf(page, double, 'post');
    await page.mouse.move(x, y);
    await page.waitForSelector('.tooltip');
    expect(
      await page.$eval(double.iconAt('post'), (icon, moved) => [icon.getAttribute('title') ?? '', icon.getAttribute(moved)], moved),
    ).toEqual(['', 'Post']);
    await page.close();
  }
});

it('the words of a page that asks again change by themselves, and its icons are others', async () => {
  const double = await play('kendo-svg');
  double.completeMapping('1');
  const page = await alone.browser.newPage();
  await signIn(page);
  await page.goto(`${LIVE_ORIGIN}/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}#tab_accounting`);
  const icon = (await page.$(double.iconAt('regenerate')))!;
  await pressIcon(page, double, 'regenerate');
  await until(
    async () => ((await shownStatuses(page)).includes('FAILED') ? undefined : true),
    () => 'The words did not change.',
  );
  expect(await icon.evaluate((one) => one.isConnected)).toBe(false);
  expect(double.presses()).toHaveLength(1);
  await page.close();
});

it('a press that no hand made does nothing where the page wants a real one', async () => {
  const double = await play('real-hand');
  const page = await alone.browser.newPage();
  await signIn(page);
  await page.goto(`${LIVE_ORIGIN}/sales/summary?storeId=1&startDate=${FAILED}&endDate=${FAILED}#tab_accounting`);
  await page.$eval(double.iconAt('refresh'), (icon) => (icon as HTMLElement).click());
  await reloaded(page);
  expect(double.presses()).toEqual([]);
  await page.close();
});

it('the build that the stores get takes it for the live app', async () => {
  const double = await play('editable');
  const started = await startLiveChromium(port);
  browsers.push(started);
  const merchant = await signIn(await started.browser.newPage());
  await merchant.open('/salesReport/index');
  await merchant.sees(en('page.skip'), { role: 'button' });
  expect(double.arrivals.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^\/salesReport\/summary\?/));
  expect(double.arrivals.filter(({ path }) => path.startsWith('/api/'))).toEqual([]);
});

it('and so does Firefox with its own', async () => {
  const double = await play('editable');
  const started = await startLiveFirefox(port);
  browsers.push(started);
  const merchant = await signIn(await started.browser.newPage());
  await merchant.open('/salesReport/index');
  await merchant.sees(en('page.skip'), { role: 'button' });
  expect(double.arrivals.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^\/salesReport\/summary\?/));
});
