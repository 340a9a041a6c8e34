/** The desk, as the browser tests open and read it. */
import type { Page } from 'puppeteer';
import type { StartedBrowser } from '../browser/startBrowser.ts';
import { until } from '../until.ts';

/** Opens the desk in a tab of its own. @param at its section and what is asked there, such as `history?store=1` */
export async function openDesk({ browser, extensionUrl }: StartedBrowser, at = 'history'): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(extensionUrl(`desk.html#${at}`));
  return page;
}

/** The words of each entry that is listed: what, which day, how it ended. */
export const entriesOn = (page: Page): Promise<string[]> =>
  page.$$eval('.entries summary', (all) => all.map((one) => [...one.children].map((part) => part.textContent).join(' · ')));

/** Waits until the entries are those that fit; gives them. */
export function entriesThat(page: Page, fit: (entries: readonly string[]) => boolean): Promise<string[]> {
  return until(
    async () => {
      const entries = await entriesOn(page);
      return fit(entries) ? entries : undefined;
    },
    () => page.$eval('body', ({ innerText }) => `The desk says:\n${innerText}`),
  );
}

/** Opens the first entry whose words have `words`. @returns what it says */
export async function openEntry(page: Page, words: string): Promise<string> {
  const all = await page.$$('.entries details');
  for (const entry of all) {
    if (!(await entry.evaluate(({ textContent }) => textContent)).includes(words)) continue;
    await (await entry.$('summary'))!.click();
    return until(
      () => entry.evaluate((one) => one.querySelector('.details')?.textContent ?? undefined),
      () => 'The entry did not open.',
    );
  }
  throw new Error(`No entry says ${words}.`);
}
