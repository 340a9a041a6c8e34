/**
 * A backlog in a real browser: begun in the desk, run day by day over page changes to other stores, left, resumed from the
 * popup, and led on. The twelve days of it are walked in `inProcess/backlog`.
 */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { CORE } from '../support/runner/core.ts';
import { SHEET, run } from '../support/merchant/advice.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

/** The first three of the twelve days of `twelve-days` that wait for an account of Helmets: two stores and a third. */
const [FIRST, SECOND, THIRD] = [
  { storeId: '1', storeName: 'Plateau', date: '2026-11-08' },
  { storeId: '3', storeName: 'Verdun', date: '2026-11-08' },
  { storeId: '2', storeName: 'Laurier', date: '2026-11-09' },
] as const;

let started: StartedBrowser;
let scene: Scene;
let desk: Page;
beforeAll(async () => {
  started = await startChromium();
  // Before anybody was seen: the desk hears by itself that somebody is there.
  desk = await openDesk(started, 'needs');
  scene = await startScene(started, { scenario: 'twelve-days' });
  for (const { storeId } of [FIRST, SECOND, THIRD]) scene.completeMapping(storeId);
  await scene.merchant.open('/salesReport/index');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

const says = (page: Page) => page.$eval('body', ({ innerText }) => innerText);
/** Clicks a button of a page of ours that says these words. */
async function pressOn(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  const button = await until(
    async () => (await page.$(`::-p-aria([name="${words}"][role="button"])`)) ?? undefined,
    () => says(page),
  );
  await button.click();
}
/** The checklist of a day has opened by itself, at this place. */
async function arrivesAt(merchant: Merchant, day: { readonly storeId: string; readonly date: string }, at: number): Promise<void> {
  await merchant.sees(en('backlog.position', { at, of: 12 }), { within: SHEET });
  await merchant.sees(en('action.regenerate.button', { date: day.date }), { role: 'button', within: SHEET });
  const { searchParams } = new URL(merchant.page.url());
  expect([searchParams.get('storeId'), searchParams.get('startDate')]).toEqual([day.storeId, day.date]);
}
const statusesOf = ({ storeId, date }: { readonly storeId: string; readonly date: string }) => scene.statusesOf(storeId, date);

it(
  'is begun in the desk, gone through over page changes, left, resumed from the popup and led on; nothing runs but what is clicked',
  { ...CORE, timeout: 120_000 },
  async () => {
    const opened = new Promise<Page>((resolve) => {
      started.browser.once('targetcreated', (target) => void target.page().then((page) => resolve(page!)));
    });
    await pressOn(desk, en('backlog.start'));
    const merchant = await Merchant.at(await opened, { origin: scene.server.origin });
    await arrivesAt(merchant, FIRST, 1);
    expect(scene.writes()).toBe(0);
    await run(merchant, 'regenerate');
    expect([statusesOf(FIRST)[0], scene.writes()]).toEqual(['POST', 1]);
    const day = en('backlog.day', { date: SECOND.date, store: SECOND.storeName });
    await merchant.sees(en('backlog.next', { day, what: en('headline.ready-to-regenerate') }), { within: SHEET });

    await merchant.press(en('backlog.continue'), { within: SHEET });
    await arrivesAt(merchant, SECOND, 2);
    expect([statusesOf(SECOND)[0], scene.writes()]).toEqual(['HOLD', 1]);
    await merchant.press(en('backlog.leave'), { within: SHEET });
    await merchant.sees(en('backlog.left', { at: 2, of: 12 }), { within: SHEET });
    await merchant.key('Escape');
    await merchant.page.close();

    const place = en('backlog.position', { at: 2, of: 12 });
    await until(
      async () => (await says(desk)).includes(place) || undefined,
      () => says(desk),
    );
    const popup = await started.browser.newPage();
    await popup.goto(started.extensionUrl('popup.html'));
    await until(
      async () => (await says(popup)).includes(place) || undefined,
      () => says(popup),
    );
    await pressOn(popup, en('backlog.continue'));
    // The popup takes the tab that shows Sales Totals already.
    const again = scene.merchant;
    await arrivesAt(again, SECOND, 2);
    await again.sees(en('operation.settled.ready', { date: FIRST.date }), { within: SHEET });
    await run(again, 'regenerate');
    await again.sees(en.part('backlog.leading'), { within: SHEET });
    await arrivesAt(again, THIRD, 3);
    expect(scene.writes()).toBe(2);

    await desk.bringToFront();
    await until(
      async () => (await says(desk)).includes(en('backlog.position', { at: 3, of: 12 })) || undefined,
      () => says(desk),
    );
    expect(await seriousFindings(desk)).toEqual([]);
  },
);
