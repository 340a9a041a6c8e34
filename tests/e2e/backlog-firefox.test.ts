/** A backlog in Firefox: two days from the desk, the Post confirmed with them, and what of it is in the history and in its file. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { USUAL_COLUMNS } from '../../lib/domain/repair/historyColumns.ts';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { SHEET, run } from '../support/merchant/advice.ts';
import { entriesThat } from '../support/merchant/desk.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { en } from '../support/merchant/texts.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { until } from '../support/until.ts';

/** The first two of the twelve days of `twelve-days` that wait for an account of Helmets. */
const DAYS = [
  { storeId: '1', date: '2026-11-08' },
  { storeId: '3', date: '2026-11-08' },
] as const;
/** Where this Firefox is at home, and saves what is downloaded. */
const home = mkdtempSync(join(tmpdir(), 'backlog-'));

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startFirefox({ home });
  scene = await startScene(started, { scenario: 'twelve-days' });
  for (const storeId of ['1', '2', '3']) scene.completeMapping(storeId);
  await scene.merchant.open('/salesReport/index');
  await scene.merchant.sees('Sales Totals Guard', { role: 'region' });
});
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
  rmSync(home, { recursive: true });
});

const says = (page: Page) => page.$eval('body', ({ innerText }) => innerText);
async function pressOn(page: Page, words: string): Promise<void> {
  const found = await until(
    async () => {
      const buttons = await page.$$('button');
      const texts = await Promise.all(buttons.map((one) => one.evaluate(({ textContent }) => textContent)));
      return buttons[texts.indexOf(words)];
    },
    () => says(page),
  );
  await found.click();
}
/** The tab at the page of that day. */
const tabAt = ({ storeId, date }: (typeof DAYS)[number]): Promise<Page> =>
  until(
    async () => (await started.browser.pages()).find((page) => page.url().includes(`storeId=${storeId}&startDate=${date}`)),
    async () => (await started.browser.pages()).map((page) => page.url()).join('\n'),
  );
/** The file that was saved, wherever this Firefox puts it. */
const saved = () =>
  until(
    async () => {
      const name = readdirSync(home, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.csv'));
      const text = name && readFileSync(join(home, name), 'utf8');
      return text || undefined;
    },
    () => `Nothing was saved: ${readdirSync(home, { recursive: true, encoding: 'utf8' }).join()}`,
  );

it('two days are gone through from the desk, and their history is saved as a file that is read back', async () => {
  const desk = await openOwnPage(started, 'desk.html#needs');
  await pressOn(desk, en('backlog.start'));
  const merchant = await Merchant.at(await tabAt(DAYS[0]), { origin: scene.server.origin });
  await merchant.page.bringToFront();
  for (const [place, { date }] of DAYS.entries()) {
    await merchant.sees(en('backlog.position', { at: place + 1, of: 12 }), { within: SHEET });
    if (place === 0) await merchant.tick(en('pair.choose'), { within: SHEET });
    // What was confirmed with the first day is offered with the second.
    await merchant.sees(en('pair.button.regenerate', { date }), { role: 'button', within: SHEET });
    await run(merchant, 'regenerate');
    await merchant.sees(en('operation.settled.posted', { date }), { role: 'status', within: SHEET });
    expect(scene.writes()).toBe((place + 1) * 2);
    await merchant.press(en('backlog.continue'), { within: SHEET });
  }
  for (const { storeId, date } of DAYS) expect(scene.statusesOf(storeId, date)).toEqual(['POSTED']);

  const history = await openOwnPage(started, 'desk.html#history');
  const entries = await entriesThat(history, (all) => all.length >= DAYS.length * 2);
  await pressOn(history, en('history.save'));
  const text = await saved();
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = parse(text, { bom: true, recordDelimiter: '\r\n' });
  expect([head, rows.length]).toEqual([USUAL_COLUMNS.map((column) => en(`record.${column}`)), entries.length]);
  const told = rows.slice(0, 4).map((row) => [row[USUAL_COLUMNS.indexOf('date')], row[USUAL_COLUMNS.indexOf('action')]]);
  expect(told).toEqual(
    [...DAYS].toReversed().flatMap(({ date }) => ['post', 'regenerate'].map((one) => [date, en(`action.${one as 'post'}.name`)])),
  );
});
