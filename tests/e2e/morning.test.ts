/** The check in the morning: from the switch to the badge, the notification and the page that it opens. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, killWorker, startChromium, workerOf } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

/** What our functions find inside the worker. */
declare const chrome: {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
  readonly alarms: { getAll(): Promise<readonly { readonly name: string }[]>; onAlarm: { dispatch(alarm: { name: string }): void } };
  readonly notifications?: {
    getAll(): Promise<Record<string, boolean>>;
    clear(id: string): Promise<boolean>;
    onClicked: { dispatch(id: string): void };
  };
};

let started: StartedBrowser;
let scene: Scene;
let options: Page;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  options = await started.browser.newPage();
  await options.goto(started.extensionUrl('options.html'));
  await options.waitForSelector('#alerts input:enabled');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

const badge = async () => (await workerOf(started)).evaluate(() => chrome.action.getBadgeText({}));
const shown = async () => Object.keys(await (await workerOf(started)).evaluate(async () => (await chrome.notifications?.getAll()) ?? {}));
const wake = async () => (await workerOf(started)).evaluate(() => chrome.alarms.onAlarm.dispatch({ name: 'morning' }));
const daysAsked = () => scene.server.arrivals.filter(({ path }) => path.includes('/days')).length;
const words = () => options.$eval('#alerts', ({ textContent }) => textContent);
const says = (fit: (text: string) => boolean) => until(async () => (fit(await words()) ? true : undefined), words);

it('counts on the badge what was read, before anything is checked', async () => {
  await until(async () => ((await badge()) === '3' ? true : undefined), badge);
  expect(await (await workerOf(started)).evaluate(() => chrome.action.getTitle({}))).toContain(en('popup.days', { count: 3 }));
});

it('is switched on where it is described, checks, and shows one notification', async () => {
  await options.click('#alerts input');
  await options.waitForSelector('#alerts select');
  console.log(await words(), await shown());
  expect(await seriousFindings(options)).toEqual([]);
});
