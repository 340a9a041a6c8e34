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
  scene = await startScene(started);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees(en('action.refresh.button', { date: '2026-11-12' }), { role: 'button' });
  desk = await openDesk(started, 'needs');
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
});

/** Each cause: what is the matter, and the links of its days, the start before. */
const causes = () =>
  desk.$$eval('.cause', (all) =>
    all.map(
      (cause) =>
        [cause.querySelector('h3')!.textContent.trim(), [...cause.querySelectorAll('a')].map(({ textContent }) => textContent)] as const,
    ),
  );

it('has one card for each cause, with its days', async () => {
  const found = await until(
    async () => {
      const all = await causes();
      return all.length === 3 ? all : undefined;
    },
    () => desk.$eval('body', ({ innerText }) => innerText),
  );
  // The store's mapping is not complete: none of its days can be begun before.
  const day = (date: string) => [en('button.mapping'), en('needs.day', { date })];
  expect(found.map(([, links]) => links)).toEqual([day('2026-11-03'), day('2026-11-12'), day('2026-11-19')]);
  expect(found.map(([what]) => what)).toEqual(
    expect.arrayContaining([en('headline.no-account', { row: 'Helmets' }), en('headline.pos-changed.posted')]),
  );
});

it('has one filled button, which opens the page of the day beside the desk, with the guide that fixes it', async () => {
  const opened = new Promise<Page>((resolve) => {
    started.browser.once('targetcreated', (target) => void target.page().then((page) => resolve(page!)));
  });
  await (await desk.waitForSelector('.desk .filled'))!.click();
  const page = await opened;
  await page.waitForSelector('#tab_accounting');
  const { pathname, searchParams } = new URL(page.url());
  expect([pathname, searchParams.get('startDate'), searchParams.get('storeId')]).toEqual(['/sales/summary', '2026-11-03', '1']);
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
    () => desk.$eval('body', ({ innerText }) => `Nothing says ${words}:\n${innerText}`),
  );

it('has the year: a day found by keys is settled by hand, asked for no more on the site, and taken back', async () => {
  const day = '2026-11-12';
  const focused = () => desk.evaluate(() => (document.activeElement as HTMLElement).dataset['date']);
  const { merchant } = scene;
  await desk.bringToFront();
  // The days are stored once they are told here.
  await desk.waitForSelector('.cause');
  await desk.goto(started.extensionUrl('desk.html#year'));
  await desk.waitForSelector('[role=grid]');
  await desk.focus('[role=gridcell][tabindex="0"]');
  for (const key of ['ArrowUp', 'Home', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight'] as const)
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
  await merchant.sees(en('page.attention', { count: 2 }));

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
