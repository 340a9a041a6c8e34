/** The check in the morning in Firefox: the permission at the switch, the check, the badge and the notification. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, it } from 'vitest';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

/** What our functions find on a page of the extension. */
declare const browser: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly notifications?: Record<'onShown' | 'onClosed', { addListener(hear: (id: string) => void): void }>;
  readonly permissions: { remove(given: { permissions: string[] }): Promise<boolean> };
};

declare global {
  interface Window {
    shown: string[];
  }
}

/** A zone in which it is between noon and one o’clock now; `Etc` counts to the west. */
function zoneAtNoon(): string {
  const west = Temporal.Now.zonedDateTimeISO('UTC').hour - 12;
  return west === 0 ? 'UTC' : `Etc/GMT${west > 0 ? '+' : ''}${west}`;
}

let started: StartedBrowser;
let scene: Scene;
let options: Page;
beforeAll(async () => {
  started = await startFirefox({ allowsAll: true, own: true });
  scene = await startScene(started);
  // Whatever the hour is here, it is about noon at the stores: a check that is due from midnight on is due now.
  const timeZone = zoneAtNoon();
  scene.server.intercept(({ url }) =>
    url.endsWith('/stores')
      ? { rewrite: ({ stores }) => ({ stores: (stores as object[]).map((store) => ({ ...store, timeZone })) }) }
      : undefined,
  );
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
const choose = (morning: { on: boolean; hour: number }) =>
  options.evaluate((chosen) => browser.runtime.sendMessage({ name: 'setSettings', body: { morning: chosen } }), morning);
const badge = () => options.evaluate(() => browser.action.getBadgeText({}));

it('counts on the badge, is allowed to notify at the switch, checks, and says so where that is taken away', async () => {
  await until(async () => ((await badge()) === '3' ? true : undefined), badge);
  // Late, so that nothing is due at the switch.
  await choose({ on: false, hour: 23 });
  const box = (await options.waitForSelector('#alerts input:enabled'))!;
  await box.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  await box.click();
  await options.waitForSelector('#alerts select');
  await says(new RegExp(en('morning.tells')));
  // This browser takes a notification away at once where there is no screen: that it was shown is heard.
  await options.evaluate(() => {
    Object.assign(window, { shown: [] });
    for (const heard of [browser.notifications!.onShown, browser.notifications!.onClosed])
      heard.addListener((id) => void window.shown.push(id));
  });
  await choose({ on: true, hour: 0 });
  await says(/Checked on/);
  const shown = () => options.evaluate(() => [...new Set(window.shown)].join());
  await until(async () => ((await shown()).includes('desk') ? true : undefined), shown);
  await options.evaluate(() => browser.permissions.remove({ permissions: ['notifications'] }));
  await says(new RegExp(en('morning.refused')));
});
