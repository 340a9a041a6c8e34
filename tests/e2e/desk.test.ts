/** What needs the merchant, by cause, in the desk: from the report that was opened to the page of the day to start with. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { openDesk } from '../support/merchant/desk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

let started: StartedBrowser;
let scene: Scene;
let desk: Page;
beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started, { scenario: 'twelve-days' });
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('page.attention', { count: 8 }));
  desk = await openDesk(started, 'needs');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

/** Each card: what is the matter, and each of its stores with the links of its days, the way to it after them. */
const cards = () =>
  desk.$$eval('.cause', (all) =>
    all.map((card) => ({
      what: card.querySelector('h3')!.textContent.trim(),
      stores: [...card.querySelectorAll('.place')]
        .map((place) => [place.querySelector('h4')!, ...place.querySelectorAll('a')].map(({ textContent }) => textContent))
        .toSorted((one, other) => one[0]!.localeCompare(other[0]!)),
    })),
  );

it('has one card for what three stores have to fix, with a row for each: its days, and its own way', async () => {
  const found = await until(
    async () => {
      const all = await cards();
      return all.length === 2 && all.every(({ stores }) => stores.length === 3) ? all : undefined;
    },
    () => desk.$eval('body', ({ innerText }) => innerText),
  );
  // The mapping of each store is not complete: none of its days can be begun before.
  const row = (store: string, ...days: number[]) => [
    store,
    ...days.map((day) => en('needs.day', { date: `2026-11-${String(day).padStart(2, '0')}` })),
    en('button.mapping'),
  ];
  expect(found).toEqual([
    {
      what: en('headline.no-account', { row: 'Helmets' }),
      stores: [row('Laurier', 9, 10, 13, 14), row('Plateau', 8, 10, 12, 14), row('Verdun', 8, 11, 12, 13)],
    },
    {
      what: en('headline.pos-changed.posted'),
      stores: [row('Laurier', 16, 17, 20, 21), row('Plateau', 15, 17, 19, 21), row('Verdun', 15, 18, 19, 22)],
    },
  ]);
  await says(en('needs.waiting.stores', { count: 12, stores: 3 }), '.cause');
  await desk.click('.place details:not([open]) summary');
  await desk.waitForSelector('.place details[open] a');
  expect(await seriousFindings(desk)).toEqual([]);
});

it('has one filled button, which opens the page of the day beside the desk, with the guide that fixes it', async () => {
  const opened = new Promise<Page>((resolve) => {
    started.browser.once('targetcreated', (target) => void target.page().then((page) => resolve(page!)));
  });
  await (await desk.waitForSelector('.desk .filled'))!.click();
  const page = await opened;
  await page.waitForSelector('#tab_accounting');
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('startDate'), searchParams.get('storeId')]).toEqual(['/sales/summary', '2026-11-08', '1']);
  const merchant = await Merchant.at(page, { origin: scene.server.origin });
  await merchant.sees(en('guide.mapping'), { within: { role: 'dialog' } });
  await merchant.press(en('guide.ui.leave'));
  await page.close();
});

it('opens one day of a cause to be settled by hand, and comes back to the card', async () => {
  await desk.bringToFront();
  const card = (await desk.waitForSelector('.cause'))!;
  await (await card.$('.by-hand summary'))!.click();
  await (await card.$('.by-hand button'))!.click();
  await desk.waitForSelector('dialog details.settle[open] input[type=radio]');
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.keyboard.press('Escape');
  await desk.waitForSelector('dialog', { hidden: true });
  expect(await desk.evaluate(() => document.activeElement?.closest('.by-hand') !== null)).toBe(true);
});

/** Waits until the words stand there. */
const says = (words: string, where: string) =>
  until(
    () => desk.$eval(where, ({ textContent }, asked) => (textContent.includes(asked) ? true : undefined), words),
    async () => `Nothing says ${words}:\n${await desk.$eval('body', ({ innerText }) => innerText)}`,
  );

it('has the year: a day found by keys is settled by hand, asked for no more on the site, and taken back', async () => {
  const day = '2026-11-19';
  const focused = () => desk.evaluate(() => (document.activeElement as HTMLElement).dataset['date']);
  const { merchant } = scene;
  await desk.bringToFront();
  // The days are stored once they are told here.
  await desk.waitForSelector('.cause');
  await desk.goto(started.extensionUrl('desk.html#year'));
  await desk.waitForSelector('[role=grid]');
  await desk.focus('[role=gridcell][tabindex="0"]');
  for (const key of ['ArrowUp', 'Home', 'PageUp', 'PageDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'] as const)
    await desk.keyboard.press(key);
  expect(await focused()).toBe(day);
  await desk.keyboard.press('Enter');
  await says(en('headline.pos-changed.posted'), 'dialog');
  expect(await seriousFindings(desk)).toEqual([]);
  await (await desk.waitForSelector('.settle summary'))!.click();
  await desk.click('.settle input');
  await desk.click('.settle button');
  await says(en('settle.back'), 'dialog');

  await merchant.page.bringToFront();
  await merchant.sees(en('page.attention', { count: 7 }));

  await desk.bringToFront();
  await desk.waitForSelector(`[data-date="${day}"].settled`);
  await desk.click('.settle button');
  await desk.waitForSelector('.settle summary');
  await desk.keyboard.press('Escape');
  await desk.waitForSelector('dialog', { hidden: true });
  expect(await focused()).toBe(day);
  expect(await seriousFindings(desk)).toEqual([]);
  await desk.goto(started.extensionUrl('desk.html#needs'));
  await desk.waitForSelector('.desk .filled');
});

it('has nothing serious for axe', async () => {
  expect(await seriousFindings(desk)).toEqual([]);
});
