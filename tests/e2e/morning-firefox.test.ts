/** The check in the morning in Firefox: the permission at the switch, the check, the badge and the notification. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

/** What our functions find on a page of the extension. */
declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly notifications?: { getAll(): Promise<Record<string, object>> };
  readonly permissions: { remove(given: { permissions: string[] }): Promise<boolean> };
};

let started: StartedBrowser;
let scene: Scene;
let options: Page;
beforeAll(async () => {
  started = await startFirefox({ allowsAll: true });
  scene = await startScene(started);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  options = await openOwnPage(started, 'options.html');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

const words = () => options.$eval('#alerts', ({ textContent }) => textContent);
const says = (fit: RegExp) => until(async () => (fit.test(await words()) ? true : undefined), words);
const badge = () => options.evaluate(() => browser.action.getBadgeText({}));

it('counts on the badge, is allowed to notify at the switch, checks, and shows one notification', async () => {
  await until(async () => ((await badge()) === '3' ? true : undefined), badge);
  const box = (await options.waitForSelector('#alerts input:enabled'))!;
  await box.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  await box.click();
  await options.waitForSelector('#alerts select');
  await says(new RegExp(en('morning.tells')));
  // From midnight on, so that it is due whatever the hour is; for a quarter of an hour it may be put off.
  await options.evaluate(() => browser.runtime.sendMessage({ name: 'setSettings', body: { morning: { on: true, hour: 0 } } }));
  if (Temporal.Now.zonedDateTimeISO('America/Toronto').hour === 0) return says(/Next check|Checked on/);
  await says(/Checked on/);
  const shown = await options.evaluate(async () => Object.keys((await browser.notifications?.getAll()) ?? {}));
  expect(shown).toHaveLength(1);
  return undefined;
});

it('says so where the permission is taken away', async () => {
  await options.evaluate(() => browser.permissions.remove({ permissions: ['notifications'] }));
  await says(new RegExp(en('morning.refused')));
});
