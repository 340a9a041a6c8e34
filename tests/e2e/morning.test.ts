/** The check in the morning: from the switch to the badge, the notification and the page that it opens. */
import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { seriousFindings } from '../support/axe.ts';
import {
  alarm,
  badgeOf,
  buildThatNotifies,
  clickNotification,
  newNotification,
  notifications,
  toNextMorning,
} from '../support/browser/morning.ts';
import { type StartedBrowser, killWorker, startChromium } from '../support/browser/startBrowser.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

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
const says = (fit: (text: string) => boolean) => until(async () => (fit(await words()) ? true : undefined), words);
const daysAsked = () => scene.server.arrivals.filter(({ path }) => /\/days\b/.test(path)).length;

it('counts on the badge what was read, before anything is checked by itself', async () => {
  const badge = await until(
    async () => {
      const found = await badgeOf(started);
      return found[0] === '3' ? found : undefined;
    },
    async () => String(await badgeOf(started)),
  );
  expect(badge[1]).toBe(`Sales Totals Guard: ${en('popup.days', { count: 3 })}`);
  expect(await notifications(started)).toEqual([]);
});

it('is switched on where it is described, checks each store once, and shows one notification for all that is new', async () => {
  await scene.merchant.page.close();
  await toNextMorning(started);
  const before = daysAsked();
  await options.bringToFront();
  await (await Merchant.at(options, { origin: scene.server.origin })).tick(en('morning.switch'));
  const id = await newNotification(started);
  await says((text) => text.includes(en('morning.tells')) && /Checked on/.test(text));
  expect(await notifications(started)).toEqual([id]);
  expect(daysAsked() - before).toBe(scene.server.practice.stores(scene.owner).length);
  expect(await seriousFindings(options)).toEqual([]);
  await clickNotification(started, id);
  const target = await started.browser.waitForTarget((one) => one.url().startsWith(started.extensionUrl('desk.html#needs')));
  const desk = (await target.page())!;
  await desk.waitForSelector('.cause');
  await desk.close();
});

it('tells on the next morning of the one day that is new, and opens its page; never twice, whoever dies', async () => {
  scene.server.practice.changePos(scene.owner, '1', {
    do: 'add-sale',
    date: '2026-11-18' as BusinessDate,
    category: 'Bikes',
    amount: 5000,
  });
  const former = await notifications(started);
  await toNextMorning(started);
  await alarm(started);
  const id = await newNotification(started, former);
  await until(
    async () => ((await badgeOf(started))[0] === '4' ? true : undefined),
    async () => String(await badgeOf(started)),
  );
  await clickNotification(started, id);
  const page = await started.browser.waitForTarget((target) => target.url().includes('/sales/summary'));
  expect(new URL(page.url()).searchParams.get('startDate')).toBe('2026-11-18');
  await (await page.page())!.close();

  const asked = daysAsked();
  await killWorker(started);
  // Whoever opens a page of ours wakes it.
  await options.reload();
  await says((text) => /Checked on/.test(text));
  await alarm(started);
  await says((text) => /Next check/.test(text));
  expect([daysAsked(), await notifications(started)]).toEqual([asked, former]);
});
