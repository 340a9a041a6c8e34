/** After installing: one page of ours, once, in the language of the browser, from which Sales Totals is reached. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { TRY_STEPS } from '../../components/welcome/trySteps.ts';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, BUILDS, startChromium } from '../support/browser/startBrowser.ts';
import { welcomePage } from '../support/browser/start/welcome.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

let started: StartedBrowser;
let page: Page;
beforeAll(async () => {
  started = await startChromium({ welcome: true });
  expect((await welcomePage(started.browser)).url()).toBe(started.extensionUrl('welcome.html'));
});
beforeEach(async () => {
  page = await started.browser.newPage();
  await page.goto(started.extensionUrl('welcome.html'));
  await page.waitForSelector('.filled');
});
afterAll(() => started?.stop());

const greetings = () => started.browser.targets().filter((target) => target.url().includes('welcome.html')).length;

it('is greeted by a page that says what we do and never do, and leads to Sales Totals', CORE, async () => {
  await page.waitForSelector('.filled');
  const headings = await page.$$eval('h2', (all) => all.map(({ textContent }) => textContent));
  expect(headings).toEqual(expect.arrayContaining([en('welcome.does'), en('welcome.reads'), en('welcome.never')]));
  expect(await page.$eval('.filled', ({ textContent }) => textContent)).toBe(en('popup.open-report'));
  expect(await page.$eval('.filled', (link) => (link as HTMLAnchorElement).href)).toMatch(/^https:\/\/app\.shogo\.io\//);
});

it('may fix a day for practice by keyboard alone', async () => {
  const button = '.day button';
  for (const { says } of TRY_STEPS.slice(0, -1)) {
    await page.waitForFunction(
      (words) => document.querySelector('.welcome output')?.textContent?.includes(words),
      {},
      en(says.key as 'welcome.try.failed'),
    );
    await page.focus(button);
    await page.keyboard.press('Enter');
  }
  await until(
    async () => ((await page.$(button)) === null ? true : undefined),
    () => 'The practice has not ended.',
  );
});

it('has nothing serious for axe', async () => {
  expect(await seriousFindings(page)).toEqual([]);
});

it('is not greeted again when the extension is loaded again', async () => {
  const before = greetings();
  await started.browser.installExtension(BUILDS.chromium);
  // What comes after it in the same worker has come: the popup's own question is answered.
  const popup = await started.browser.newPage();
  await popup.goto(started.extensionUrl('popup.html'));
  await popup.waitForSelector('.popup footer');
  expect(greetings()).toBeLessThanOrEqual(before);
});
