/** The history, from what was done on the site to the file that is read back; who may see it; and on paper. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { HISTORY_COLUMNS, USUAL_COLUMNS } from '../../lib/domain/repair/historyColumns.ts';
import { openDetails, run } from '../support/merchant/advice.ts';
import { axeFindings } from '../support/axe.ts';
import { entriesThat, openDesk, openEntry } from '../support/merchant/desk.ts';
import { openOwnPage } from '../support/browser/firefoxOwnPage.ts';
import { dayPage } from '../support/scene/journey.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, askWorker, openPopup, startChromium, startFirefox } from '../support/browser/startBrowser.ts';
import { en, fr } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
const [NOVEMBER_3, NOVEMBER_12] = ['2026-11-03', '2026-11-12'] as [BusinessDate, BusinessDate];
const folder = mkdtempSync(join(tmpdir(), 'history-'));

let started: StartedBrowser;
let scene: Scene;
let desk: Page;

/** Refused for its mapping, left, regenerated, posted: what a merchant does with a day that failed. */
async function repairs({ merchant, completeMapping }: Scene): Promise<void> {
  await merchant.open(REPORT);
  await merchant.press(en('action.regenerate.button', { date: NOVEMBER_3 }));
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
  await merchant.key('Escape');
  await merchant.doesNotSee(en('sheet.fix-first'), { role: 'heading' });
  completeMapping('1');
  await merchant.open(REPORT);
  await merchant.press(en('action.refresh.button', { date: NOVEMBER_12 }));
  await merchant.sees(en('action.refresh.effect', { date: NOVEMBER_12 }));
  await merchant.key('Escape');
  await merchant.doesNotSee(en('action.refresh.effect', { date: NOVEMBER_12 }));
  await merchant.press(en('action.regenerate.button', { date: NOVEMBER_3 }));
  await merchant.fill(en('sheet.note'), '=asked by Marie, "soon"');
  await run(merchant, 'regenerate');
  await merchant.press(en.like('action.post.button'), { within: { role: 'dialog' } });
  await run(merchant, 'post');
}

beforeAll(async () => {
  started = await startChromium();
  scene = await startScene(started);
  await repairs(scene);
});
/** Each test opens a desk of its own, in English and with the usual columns. */
beforeEach(async () => {
  await askWorker(started, { name: 'setSettings', body: { language: 'en', columns: USUAL_COLUMNS } });
  desk = await openDesk(started);
  await desk.bringToFront();
});
afterEach(() => desk.close());
afterAll(async () => {
  await scene?.stop();
  await started?.stop();
  rmSync(folder, { recursive: true });
});

const entry = (action: 'post' | 'regenerate' | 'refresh', outcome: 'in-order' | 'left' | 'stopped' | 'seen') => [
  en(`action.${action}.verb`),
  en(`history.outcome.${outcome}`),
];
const says = (words: readonly string[]) => (line: string) => words.every((word) => line.includes(word));

it('lists what was run, what was only opened, what was stopped, and what was done elsewhere, the latest first', CORE, async () => {
  const lines = await entriesThat(desk, (all) => all.length >= 4);
  expect(says(entry('post', 'in-order'))(lines[0]!)).toBe(true);
  expect(says(entry('regenerate', 'in-order'))(lines[1]!)).toBe(true);
  expect(says(entry('refresh', 'left'))(lines[2]!)).toBe(true);
  expect(says(entry('regenerate', 'stopped'))(lines[3]!)).toBe(true);
  expect(lines.some(says(entry('post', 'seen')))).toBe(true);
  for (const line of lines) expect(line).toContain('Plateau');
  // Whose it is, and how much.
  expect(await desk.$eval('h1', ({ textContent }) => textContent)).toBe('Vélo Plateau inc.');
  expect(await desk.$eval('main', ({ textContent }) => textContent)).toContain(en('history.count', { count: lines.length }));
});

it('shows what the filter lets through, and all of it again', async () => {
  const reader = await Merchant.at(desk, { origin: scene.server.origin });
  const all = await entriesThat(desk, (lines) => lines.length >= 4);
  await reader.select(en('history.filter.outcome'), en('history.outcome.in-order'));
  await entriesThat(desk, (lines) => lines.length === 2);
  await reader.select(en('history.filter.action'), en('action.post.verb'));
  const [only] = await entriesThat(desk, (lines) => lines.length === 1);
  expect(says(entry('post', 'in-order'))(only!)).toBe(true);
  await reader.select(en('history.filter.outcome'), en('history.outcome.not-done'));
  await reader.sees(en('history.none.filtered'));
  await reader.press(en('history.filter.clear'));
  expect(await entriesThat(desk, (lines) => lines.length > 1)).toEqual(all);
  // By time: what was done elsewhere was done before, whatever the zone of this computer.
  await desk.$eval('input[type=date]', (field) => {
    field.value = '2026-11-20';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(await entriesThat(desk, (lines) => lines.length === 4)).toEqual(all.slice(0, 4));
  await reader.press(en('history.filter.clear'));
});

it('opens an entry: who, why, the note, what was confirmed, before and after', async () => {
  await entriesThat(desk, (lines) => lines.length > 4);
  const told = await openEntry(desk, en('action.regenerate.verb'));
  for (const words of [
    en('history.who', { who: 'Camille Roy' }),
    en('reason.failed'),
    'asked by Marie',
    en('history.confirmed'),
    'FAILED',
    'POST',
    en('history.help'),
  ])
    expect(told).toContain(words);
});

it('keeps the answer to “Did it help?”', async () => {
  const reader = await Merchant.at(desk, { origin: scene.server.origin });
  await entriesThat(desk, (lines) => lines.length > 4);
  await openEntry(desk, en('action.regenerate.verb'));
  await reader.choose(en('history.answer.yes'));
  await reader.sees(en.like('history.help.said'));
  await desk.reload();
  await entriesThat(desk, (lines) => lines.length > 4);
  await openEntry(desk, en('action.regenerate.verb'));
  await until(
    async () => ((await reader.sees(en('history.answer.yes'), { role: 'radio' })).checked ? true : undefined),
    () => reader.tree(),
  );
});

describe('as a file', () => {
  /** The file that a press on "Save as CSV" saves, as another program reads it. */
  async function saved(): Promise<{ text: string; rows: string[][] }> {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    const session = await desk.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const reader = await Merchant.at(desk, { origin: scene.server.origin });
    await reader.press(en('history.save'));
    const name = await until(
      async () => readdirSync(folder).find((one) => one.endsWith('.csv')),
      () => `Nothing was saved: ${readdirSync(folder).join()}`,
    );
    await session.detach();
    const text = readFileSync(join(folder, name), 'utf8');
    return { text, rows: parse(text, { bom: true, recordDelimiter: '\r\n' }) };
  }

  it('it is what is shown, in the columns that the merchant chose, and runs no formula', CORE, async () => {
    const shown = await entriesThat(desk, (lines) => lines.length > 4);
    const { text, rows } = await saved();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(rows[0]).toEqual(USUAL_COLUMNS.map((column) => en(`record.${column}`)));
    expect(rows).toHaveLength(shown.length + 1);
    const column = (name: (typeof USUAL_COLUMNS)[number]) => rows.slice(1).map((row) => row[USUAL_COLUMNS.indexOf(name)]);
    expect(column('action').slice(0, 2)).toEqual([en('action.post.name'), en('action.regenerate.name')]);
    expect(column('date').slice(0, 2)).toEqual([NOVEMBER_3, NOVEMBER_3]);
    expect(column('who')[0]).toBe('Camille Roy');
    expect(column('before')[1]).toContain('FAILED');

    await desk.click('.columns summary');
    const reader = await Merchant.at(desk, { origin: scene.server.origin });
    await reader.tick(en('record.note'));
    await reader.key('Escape');
    await desk.reload();
    await entriesThat(desk, (lines) => lines.length > 4);
    const more = await saved();
    const columns = HISTORY_COLUMNS.filter((one) => [...USUAL_COLUMNS, 'note'].includes(one));
    expect(more.rows[0]).toEqual(columns.map((one) => en(`record.${one}`)));
    const cells = more.rows[2]!;
    expect(cells[columns.indexOf('note')]).toBe(`'=asked by Marie, "soon"`);
  });

  it('on paper stands the table alone, with the account and the day', async () => {
    await desk.evaluate(() => Object.assign(globalThis, { print: () => {} }));
    const reader = await Merchant.at(desk, { origin: scene.server.origin });
    await reader.press(en('history.print'));
    await desk.waitForSelector('.paper td');
    await desk.emulateMediaType('print');
    const seen = await desk.evaluate(() => document.body.innerText);
    expect(seen).toContain(en('history.paper.title', { account: 'Vélo Plateau inc.' }));
    expect(seen).toContain(en('record.outcome'));
    for (const hidden of [en('history.save'), en('history.filter.from'), en('history.kept')]) expect(seen).not.toContain(hidden);
    await desk.evaluate(() => dispatchEvent(new Event('afterprint')));
    await desk.emulateMediaType('screen');
    await desk.waitForSelector('.paper', { hidden: true });
  });
});

it('a day tells its own story in its details, and leads to all of it', async () => {
  const { merchant } = scene;
  await merchant.open(dayPage({ storeId: '1', date: NOVEMBER_3 }));
  await openDetails(merchant);
  await merchant.sees(en('story.title'), { role: 'heading' });
  await merchant.sees(en('operation.settled.posted', { date: NOVEMBER_3 }));
  const opened = started.browser.waitForTarget((target) => target.url().includes('desk.html#history?'));
  await merchant.press(en('story.all'));
  const page = (await (await opened).page())!;
  const lines = await entriesThat(page, (all) => all.length >= 4);
  for (const line of lines) expect(line).not.toContain(en('action.refresh.verb'));
  expect(await page.$eval('h2', ({ textContent }) => textContent)).toBe(en('history.day.title', { date: NOVEMBER_3 }));
  await page.close();
});

it('the popup leads there', async () => {
  await scene.merchant.open(REPORT);
  const popup = await openPopup(started, scene.merchant.page);
  const opened = started.browser.waitForTarget((target) => target.url().endsWith('desk.html#history') && target !== desk.target());
  await (await Merchant.at(popup, { origin: scene.server.origin })).press(en('desk.history'));
  await (await (await opened).page())!.close();
});

describe.each(['light', 'dark'] as const)('an examiner finds nothing, in %s', (scheme) => {
  it.each(['en', 'fr'] as const)('in %s', async (language) => {
    await askWorker(started, { name: 'setSettings', body: { language } });
    await desk.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await desk.reload();
    await entriesThat(desk, (lines) => lines.length > 4);
    for (const summary of await desk.$$('.entries summary')) await summary.click();
    if (language === 'fr') expect(await desk.$eval('body', ({ textContent }) => textContent)).toContain(fr('history.save'));
    expect(await axeFindings(desk)).toEqual([]);
    await desk.click('.columns summary');
    expect(await axeFindings(desk)).toEqual([]);
  });
});

it('nothing of it is told once nobody is signed in, and all of it again to the same account', async () => {
  const { merchant } = scene;
  const kept = await entriesThat(desk, (lines) => lines.length > 4);
  await merchant.page.browserContext().deleteCookie(...(await merchant.page.browserContext().cookies()));
  await merchant.open('/login');
  await desk.waitForSelector('.desk .empty a');
  expect(await desk.$eval('body', ({ textContent }) => textContent)).not.toContain('Plateau');
  await merchant.signIn();
  await merchant.open(REPORT);
  await merchant.sees(en('page.attention', { count: 2 }));
  await desk.bringToFront();
  expect(await entriesThat(desk, (lines) => lines.length > 4)).toEqual(kept);
});

it('in Firefox it is read, filtered and answered as well', async () => {
  const firefox = await startFirefox({ own: true });
  const there = await startScene(firefox);
  there.completeMapping('1');
  await there.merchant.open(REPORT);
  await there.merchant.press(en('action.refresh.button', { date: NOVEMBER_12 }));
  await run(there.merchant, 'refresh');
  const page = await openOwnPage(firefox, 'desk.html#history');
  const lines = await entriesThat(page, (all) => all.some(says(entry('refresh', 'in-order'))));
  await page.select('.filter label:nth-of-type(1) select', 'refresh');
  await entriesThat(page, (all) => all.length < lines.length && all.every((line) => line.includes(en('action.refresh.verb'))));
  const told = await openEntry(page, en('history.outcome.in-order'));
  expect(told).toContain(en('history.who', { who: 'Camille Roy' }));
  await page.click('.helped label:nth-of-type(3) input');
  await until(
    async () => ((await page.$eval('.helped output', ({ textContent }) => textContent)) === '' ? undefined : true),
    () => 'The answer was not kept.',
  );
  await there.stop();
  await firefox.stop();
});
