/** The options by their address and by keyboard: each section is reached, and what is stored is counted there. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

interface Chrome {
  readonly storage: Record<'local' | 'sync', { get(keys: null): Promise<object>; set(items: object): Promise<void> }>;
}

let started: StartedBrowser;
let scene: Scene;
let page: Page;
let merchant: Merchant;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('page.attention', { count: 3 }));
  page = await started.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(started.extensionUrl('options.html#data'));
  merchant = await Merchant.at(page, { origin: scene.server.origin });
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

/** Waits until the list of sections marks this one, and its heading is in the window. */
const isAt = (id: string) =>
  until(
    () =>
      page.evaluate((wanted) => {
        const marked = document.querySelector('.contents [aria-current]')?.getAttribute('href');
        const { top } = document.getElementById(wanted)!.getBoundingClientRect();
        return (marked === `#${wanted}` && top >= 0 && top < innerHeight) || undefined;
      }, id),
    async () => `Marked is ${await page.$eval('.contents [aria-current]', (link) => link.getAttribute('href'))}, not #${id}.`,
  );

it('opens at the section that its address names, and counts there what is stored', CORE, async () => {
  await page.goto('about:blank');
  await page.goto(started.extensionUrl('options.html#data'));
  await isAt('data');
  await merchant.sees(/Vélo/, { role: 'caption' });
  const counts = await page.$$eval('.kept tbody tr', (rows) =>
    rows.map((row) => [row.children[0]!.textContent, Number(row.children[1]!.textContent)] as const),
  );
  expect(Object.fromEntries(counts)[en('kept.kind.days')]).toBeGreaterThan(20);
  expect(Object.fromEntries(counts)[en('kept.kind.history')]).toBe(0);
});

it('goes by keyboard to a section, whose first control is the next one', async () => {
  await page.focus('.contents a[href="#guard"]');
  await page.keyboard.press('Enter');
  await isAt('guard');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('guard');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.group')?.id)).toBe('guard');
});

it('marks what is read while it is scrolled', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  await isAt('language');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await isAt('help');
});

/** What lies in the browser's own sync. */
const synced = () => page.evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.storage.sync.get(null));

it('what was shown lies in the browser’s own sync once that is chosen, and is removed from it', async () => {
  const shown = { action: 'post', shape: { tag: 'a', looks: ['abc'], place: '1z' }, at: '2026-11-20T12:00:00Z' };
  await page.evaluate(
    (icon) => (globalThis as unknown as { chrome: Chrome }).chrome.storage.local.set({ 'shown-icons': { 'https://app.shogo.io': [icon] } }),
    shown,
  );
  expect(await synced()).toEqual({});
  await merchant.tick(en('sync.on'));
  await merchant.sees(en('sync.items', { count: 1 }));
  expect(JSON.stringify(await synced())).toContain('abc');
  await merchant.press(en('sync.remove'));
  await merchant.doesNotSee(en('sync.items', { count: 1 }));
  expect(await synced()).toEqual({});
});

it.each([1280, 400])('has nothing serious for axe at %i px', async (width) => {
  await page.setViewport({ width, height: 800 });
  expect(await seriousFindings(page)).toEqual([]);
});
