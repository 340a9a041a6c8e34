/** The report without a mouse: the way to the first day that needs the merchant, its step, the sheet, and back. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, startChromium, workerOf } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
/** The uppermost of the days that need the merchant. */
const FIRST = '2026-11-19';

let started: StartedBrowser;
let scene: Scene;
let merchant: Merchant;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

async function opened(scenario?: string): Promise<void> {
  scene = await startScene(started, { scenario });
  merchant = scene.merchant;
  await merchant.open(REPORT);
  await merchant.sees(en.like('page.day-state', { date: '2026-11-18' }), { role: 'group' });
}

/** Where the keyboard is. */
const focused = async (): Promise<string | undefined> =>
  (await merchant.look()).findLast(({ role, focused: here }) => here && role !== 'page')?.name;
const reaches = (name: string | RegExp) =>
  until(
    async () => {
      const at = (await focused()) ?? '';
      return (typeof name === 'string' ? at === name : name.test(at)) ? at : undefined;
    },
    async () => `The keyboard is at ${await focused()}, not at ${name}.`,
  );
const at = (date: string): RegExp => new RegExp(`${en.date(date)}\\b`);

/** Which row the control under the keyboard lies at, and whether the row is in sight with nothing of ours over it. */
const focusedRow = () =>
  inOwnRoots(merchant.page, (roots) => {
    const control = roots.map(({ activeElement }) => activeElement).find((element) => element?.closest('.strip'));
    const box = control?.getBoundingClientRect();
    if (!box) return null;
    const [y, pill] = [
      box.top + box.height / 2,
      roots
        .map((root) => root.querySelector('.dock'))
        .find(Boolean)!
        .getBoundingClientRect(),
    ];
    const row = [...document.querySelectorAll('.k-grid-content tr')].find(
      (one) => one.getBoundingClientRect().top <= y && one.getBoundingClientRect().bottom > y,
    );
    const { top, bottom } = row?.closest('.k-grid-content')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    const isSeen = y > Math.max(0, top) && y < Math.min(innerHeight, bottom) && (y < pill.top || box.right < pill.left);
    return { date: row?.querySelector('a')?.textContent, isSeen };
  });
const isAtRow = (date: string) =>
  until(
    async () => {
      const row = await focusedRow();
      return row?.date === date && row.isSeen ? true : undefined;
    },
    async () => `The keyboard is not at the row of ${date} in sight: ${JSON.stringify(await focusedRow())}`,
  );

async function backwards(): Promise<void> {
  await merchant.page.keyboard.down('Shift');
  await merchant.key('Tab');
  await merchant.page.keyboard.up('Shift');
}

describe('the first stop of the Tab key', () => {
  it('leads to the first day that needs the merchant, on to its step and back', async () => {
    await opened();
    await merchant.key('Tab');
    await reaches(en('page.skip'));
    await merchant.key('Enter');
    const step = await reaches(at(FIRST));
    await isAtRow(FIRST);
    await merchant.key('ArrowRight');
    const other = await reaches(at(FIRST));
    expect(other).not.toBe(step);
    for (let time = 0; time < 4; time++) await merchant.key('ArrowRight');
    const details = await reaches(en('panel.open', { date: FIRST }));
    await merchant.key('Enter');
    await merchant.sees(en('panel.title', { date: FIRST }), { role: 'heading' });
    await merchant.key('Escape');
    await merchant.doesNotSee(/^/, { role: 'dialog' });
    await reaches(details);
  });

  it('is the page’s own where no day needs the merchant, and on other pages', async () => {
    await opened('clean-month');
    await merchant.sees(en('page.attention.none'));
    await merchant.key('Tab');
    await reaches('The POS');
    await merchant.open('/settings/stores');
    await merchant.key('Tab');
    await reaches('The POS');
  });

  it.each([
    ['is far down the page', ''],
    ['is out of sight in a grid that scrolls by itself', '.k-grid-content { max-height: 220px; overflow: auto }'],
  ])('brings the day into sight where it %s', async (_, css) => {
    await opened();
    const { page } = merchant;
    await page.setViewport({ width: 1280, height: 420 });
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
      const content = document.querySelector('.k-grid-content')!;
      content.scrollTo(0, 1e6);
      if (content.scrollTop === 0) scrollTo(0, 1e6);
    }, css);
    await merchant.key('Tab');
    await reaches(en('page.skip'));
    await merchant.key('Enter');
    await isAtRow(FIRST);
  });
});

it('the rows are one stop, first at the first day that needs the merchant; arrows move in them, also to what is out of sight', async () => {
  await opened();
  const { page } = merchant;
  await page.setViewport({ width: 1280, height: 420 });
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.k-grid-content a')].at(-1)!.focus());
  await merchant.key('Tab');
  const step = await reaches(at(FIRST));
  await isAtRow(FIRST);
  await merchant.key('Tab');
  await reaches(en('page.attention', { count: 3 }));
  await backwards();
  await reaches(step);
  for (const date of [
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
    '2026-11-15',
    '2026-11-14',
    '2026-11-13',
    '2026-11-12',
    '2026-11-11',
    '2026-11-10',
  ]) {
    await merchant.key('ArrowDown');
    await reaches(at(date));
    await isAtRow(date);
  }
  await merchant.key('Tab');
  await reaches(en('page.attention', { count: 3 }));
  await backwards();
  await reaches(at('2026-11-10'));
});

it('the panel is unfolded and folded without a mouse', async () => {
  await opened();
  await merchant.page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.k-grid-content a')].at(-1)!.focus());
  await merchant.key('Tab');
  await merchant.key('Tab');
  const line = await reaches(en('page.attention', { count: 3 }));
  await merchant.key('Enter');
  await merchant.key('Tab');
  await reaches(en.date(FIRST));
  await merchant.key('Enter');
  await merchant.key('Escape');
  await reaches(line);
  expect(findAll(await merchant.look(), line, { role: 'button' })[0]?.expanded).toBe(false);
});

/** What our function finds inside the worker. */
declare const chrome: { readonly commands: { readonly onCommand: { dispatch(name: string): void } } };

/** The keys of a command, as far as a browser that is driven has any: the worker hears what it hears of them. */
const command = async (name: string): Promise<void> =>
  (await workerOf(started)).evaluate((pressed) => chrome.commands.onCommand.dispatch(pressed), name);

it('the keys of the browser lead from day to day, open a checklist, and run nothing', CORE, async () => {
  // The sites of the tests before would be led to as well.
  await started.stop();
  started = await startChromium();
  await opened();
  const { page } = merchant;
  await page.bringToFront();
  // The keys lead in the page once its views are there.
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  await command('next-day');
  await isAtRow(FIRST);
  await command('next-day');
  const second = await until(
    async () => {
      const row = await focusedRow();
      return row?.date !== undefined && row.date !== FIRST ? row.date : undefined;
    },
    () => 'The keyboard stays.',
  );
  await command('open-checklist');
  await merchant.sees(at(second), { role: 'heading' });
  await merchant.key('Escape');
  await merchant.doesNotSee(/^/, { role: 'dialog' });

  // From elsewhere, the site's tab comes to the front.
  const options = await started.browser.newPage();
  await options.goto(started.extensionUrl('options.html#keyboard'));
  await options.waitForSelector('.shortcuts kbd');
  expect(await options.$$eval('.shortcuts kbd', (all) => all.map(({ textContent }) => textContent))).toEqual([
    'Alt+Shift+J',
    'Alt+Shift+V',
    'Alt+Shift+D',
  ]);
  await options.bringToFront();
  const address = (): string => new URL(page.url()).pathname;
  await command('next-day');
  await until(
    async () => address() === '/sales/summary' && (await page.evaluate(() => document.visibilityState)) === 'visible',
    async () => `It shows ${address()}.`,
  );
  const first = page.url();
  await merchant.sees('Sales Totals Guard', { role: 'region' });
  await command('next-day');
  await until(
    async () => (page.url() === first ? undefined : true),
    () => 'It stays at the day.',
  );
  expect(address()).toBe('/sales/summary');

  await command('open-desk');
  const desk = await started.browser.waitForTarget((target) => target.url() === started.extensionUrl('desk.html'));
  await (await desk.page())!.close();
  await options.close();
  expect(scene.writes()).toBe(0);
});
