/** The check in the morning: from the switch to the badge, the notification and the page that it opens. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { seriousFindings } from '../support/axe.ts';
import { alarm, badgeOf, buildThatNotifies, clickNotification, newNotification, notifications, toMorning } from '../support/morning.ts';
import { type StartedBrowser, killWorker, startChromium } from '../support/browser/startBrowser.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const build = buildThatNotifies();
let started: StartedBrowser;
let scene: Scene;
let options: Page;
beforeAll(async () => {
  started = await startChromium({ extension: build });
  scene = await startScene(started);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  options = await started.browser.newPage();
  await options.goto(started.extensionUrl('options.html#alerts'));
  await options.waitForSelector('#alerts input:enabled');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
  rmSync(build, { recursive: true, force: true });
});

const words = () => options.$eval('#alerts', ({ textContent }) => textContent);
const says = (fit: RegExp) => until(async () => (fit.test(await words()) ? true : undefined), words);
const daysAsked = () => scene.server.arrivals.filter(({ path }) => /\/days\b/.test(path)).length;

/** Waits until the badge says so. @returns what our icon is called then */
const badgeSays = (count: string) =>
  until(
    async () => {
      const [text, title] = await badgeOf(started);
      return text === count ? title : undefined;
    },
    async () => String(await badgeOf(started)),
  );

/** Clicks a notification, which opens a page with these words in its address. */
async function opens(id: string, address: string): Promise<URL> {
  await clickNotification(started, id);
  const target = await started.browser.waitForTarget((one) => one.url().includes(address));
  const url = new URL(target.url());
  const page = (await target.page())!;
  // The desk asks as well: what is counted later is counted without it.
  if (url.pathname === '/desk.html') await page.waitForSelector('[aria-busy="false"]');
  await page.close();
  return url;
}

it('is switched on where it is described, checks once a morning, tells of what is new once, and leads there', CORE, async () => {
  expect(await badgeSays('3')).toBe(`Sales Totals Guard: ${en('popup.days', { count: 3 })}`);
  expect(await notifications(started)).toEqual([]);

  // The first morning: everything is new.
  await scene.merchant.page.close();
  await toMorning(started, 1);
  const before = daysAsked();
  await options.bringToFront();
  await (await Merchant.at(options, { origin: scene.server.origin })).tick(en('morning.switch'));
  const first = await newNotification(started);
  await says(/Checked on/);
  expect(await words()).toContain(en('morning.tells'));
  expect(await notifications(started)).toEqual([first]);
  expect(daysAsked() - before).toBe(scene.server.practice.stores(scene.owner).length);
  expect(await seriousFindings(options)).toEqual([]);
  await opens(first, 'desk.html#needs');

  // A worker that dies and is woken: it does not check again, and nothing is told again.
  const asked = daysAsked();
  await killWorker(started);
  await options.reload();
  await says(/Next check/);
  await alarm(started);
  await says(/Next check/);
  expect([daysAsked(), await notifications(started)]).toEqual([asked, []]);

  // The morning after: one day is new.
  scene.server.practice.changePos(scene.owner, '1', {
    do: 'add-sale',
    date: '2026-11-18' as BusinessDate,
    category: 'Bikes',
    amount: 5000,
  });
  await toMorning(started, 2);
  await alarm(started);
  const second = await newNotification(started);
  await badgeSays('4');
  expect((await opens(second, '/sales/summary')).searchParams.get('startDate')).toBe('2026-11-18');
});
