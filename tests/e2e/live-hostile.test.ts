/**
 * A page of the live app that works against us, or is just written so, while our checklist is open or the click is on its
 * way: Run clicks the icon that was asked for, of that day, or none; and what is said of it is so.
 */
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { cover, uncover } from '../support/hostile/hostilePage.ts';
import { type Live, LIVE_ORIGIN, arriveAtDay, confirmAll, pressIcon, pressPath, startLive, startLiveChromium } from '../support/live.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { findAll } from '../support/merchant/sight.ts';
import type { StartedBrowser } from '../support/browser/startBrowser.ts';
import { forgetRows, storedRowsOn } from '../support/browser/storedRows.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const DATE = { date: '2026-11-19' };
const RUN = en('action.regenerate.button', DATE);
const SHEET = { within: { role: 'dialog' } } as const;
const READY = en('operation.settled.ready', DATE);
const ONCE = [pressPath('regenerate')];

let live: Live;
let started: StartedBrowser;
let port: number;
/** A page of the extension, from which its record can be emptied. */
let desk: Page;
beforeAll(async () => {
  live = await startLive();
  ({ port } = live);
  started = await startLiveChromium(port);
  desk = await started.browser.newPage();
  await desk.goto(started.extensionUrl('manifest.json'));
});
afterEach(async () => {
  const pages = await started.browser.pages();
  await Promise.all(pages.filter((page) => page.url().startsWith(LIVE_ORIGIN)).map((page) => page.close()));
  await forgetRows(desk);
});
afterAll(async () => {
  await started?.stop();
  await live?.stop();
});

/** The checklist of Regenerate on the live app in a markup, everything confirmed, and Run free to be pressed. */
async function checklistOpen(markup = 'editable'): Promise<Merchant> {
  await live.stop();
  live = await startLive({ markup, port, operationSeconds: 0 });
  live.completeMapping('1');
  const merchant = await Merchant.in(started.browser, { origin: LIVE_ORIGIN });
  merchant.page.on('dialog', (dialog) => void dialog.accept());
  await arriveAtDay(merchant, DATE.date);
  await pressIcon(merchant.page, live, 'regenerate');
  await confirmAll(merchant);
  await merchant.mayPress(RUN);
  return merchant;
}

/** Run was pressed, the worker is at its last look, and the page does this meanwhile; then the worker goes on. */
async function runMeanwhile(merchant: Merchant, attack: () => void): Promise<void> {
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  live.intercept(({ url }) => {
    if (new URL(url).pathname !== '/salesReport/summary') return undefined;
    arrive();
    return { until: released };
  });
  await merchant.press(RUN);
  await arrived;
  await merchant.page.evaluate(attack);
  release();
}
const sent = () => live.presses().map(({ path }) => path.split('?')[0]);
const records = async () =>
  (await storedRowsOn(desk, LIVE_ORIGIN))
    .filter(({ table }) => table === 'journal')
    .map(({ value }) => (value as { readonly state: string }).state);

/** Runs in the page: the icons change places. */
const swapPlaces = (): void =>
  void document.querySelector('.day-tools')!.append(...[...document.querySelectorAll('.day-tools > *')].toReversed());
/** Runs in the page: the icons are other elements, which look the same. */
const redraw = (): void => document.querySelector('.day-tools')!.replaceWith(document.querySelector('.day-tools')!.cloneNode(true));

it.each([
  ['changes the places of the icons', swapPlaces],
  ['draws the icons again', redraw],
])('that %s at the last look: the right one is clicked', async (_, attack) => {
  const merchant = await checklistOpen();
  await runMeanwhile(merchant, attack);
  await merchant.sees(READY);
  expect(sent()).toEqual(ONCE);
});

it.each<[string, string, () => void, 'no-icon' | 'another-day']>([
  [
    'draws a second group of icons',
    'editable',
    () => document.querySelector('.day-tools')!.after('or', document.querySelector('.day-tools')!.cloneNode(true)),
    'no-icon',
  ],
  [
    'gives the icon another word',
    'editable',
    () => document.querySelector('.day-tools > :nth-child(2)')!.setAttribute('data-original-title', 'Post'),
    'no-icon',
  ],
  [
    'covers the icon',
    'editable',
    () => {
      const over = document.body.appendChild(document.createElement('div'));
      over.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    },
    'no-icon',
  ],
  [
    'puts the icons of another day there',
    'words',
    () => document.querySelectorAll<HTMLInputElement>('.day-tools [name=date]').forEach((field) => (field.value = '2026-11-18')),
    'another-day',
  ],
  ['becomes another day', 'editable', () => history.pushState(null, '', location.href.replaceAll('11-19', '11-18')), 'another-day'],
])('that %s at the last look: nothing is clicked, and it is said', async (_, markup, attack, why) => {
  const merchant = await checklistOpen(markup);
  await runMeanwhile(merchant, attack);
  await until(
    async () => ((await records()).includes('absent') ? true : undefined),
    async () => `Recorded: ${String(await records())}`,
  );
  if (why !== 'another-day' || markup === 'words') await merchant.sees(en(`click.not-clicked.${why}`));
  expect(sent()).toEqual([]);
});

it('that takes our part away, over and over, at the last look: nothing is clicked once it is gone', CORE, async () => {
  const merchant = await checklistOpen();
  await runMeanwhile(merchant, () => {
    const remove = () => document.querySelectorAll('[data-sales-totals-guard]').forEach((one) => one.remove());
    new MutationObserver(remove).observe(document.documentElement, { childList: true });
    remove();
  });
  const state = await until(
    async () => (await records()).find((one) => one !== 'prepared' && one !== 'sent'),
    async () => `Not known: ${await records()}`,
  );
  // Where our part went before the click, it is absent or not known; where after it, the click is never denied.
  if (sent().length === 0) expect(['absent', 'unknown']).toContain(state);
  else expect([state, sent()]).toEqual([expect.not.stringMatching(/absent/), ONCE]);
});

it('that presses by itself while the checklist is open: Run sees that the day changed, and clicks nothing more', async () => {
  const merchant = await checklistOpen();
  await merchant.page.evaluate(() => document.querySelector<HTMLElement>('.day-tools > :nth-child(2)')!.click());
  await until(
    async () => (live.statusesOf('1', DATE.date).includes('POST') ? true : undefined),
    () => 'The page did not act.',
  );
  await merchant.press(RUN);
  await merchant.sees(en('problem.day-changed-meanwhile'));
  expect([sent(), await records()]).toEqual([ONCE, []]);
});

it('that makes up events and messages: none of them is a press of anybody', async () => {
  const merchant = await checklistOpen();
  await merchant.page.evaluate(() => {
    const everything = [window, document, ...document.querySelectorAll('html, body, [data-sales-totals-guard]')];
    for (const one of everything) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        one.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 1170, clientY: 870 }));
      for (const key of ['Enter', ' ']) one.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, key }));
    }
    for (const name of ['run', 'pull', 'letThrough']) window.postMessage({ name, body: {}, permit: name }, '*');
    // What our part shares with the worker is in a world of its own.
    (window as unknown as Record<symbol, { pull?: (order: object, signal: null) => void } | undefined>)[
      Symbol.for('sales-totals-guard')
    ]?.pull?.({}, null);
  });
  await merchant.mayPress(RUN);
  expect([sent(), await records()]).toEqual([[], []]);
  await merchant.press(RUN);
  await merchant.sees(READY);
  expect(sent()).toEqual(ONCE);
});

it('that moves every mark from the icon to another, where the icon leads to a script: the right one is clicked', async () => {
  const merchant = await checklistOpen('glyphicons');
  await merchant.page.evaluate(() => {
    const [, regenerate, post] = document.querySelectorAll('.day-tools > *');
    new MutationObserver((records) => {
      for (const { attributeName } of records) {
        if (!attributeName || !regenerate!.hasAttribute(attributeName)) continue;
        post!.setAttribute(attributeName, '');
        regenerate!.removeAttribute(attributeName);
      }
    }).observe(regenerate!, { attributes: true });
  });
  await merchant.press(RUN);
  await merchant.sees(READY);
  expect(sent()).toEqual(ONCE);
});

it('that covers the checklist: Run is off under it', async () => {
  const merchant = await checklistOpen();
  await merchant.page.evaluate(cover, 'shadow');
  await merchant.sees(en('sheet.covered'));
  await merchant.pressAnyway(RUN, SHEET);
  expect([sent(), await records()]).toEqual([[], []]);
  await merchant.page.evaluate(uncover);
  await merchant.press(en('sheet.read-again'));
  await merchant.press(RUN, SHEET);
  await merchant.sees(READY);
  expect(sent()).toEqual(ONCE);
  expect(findAll(await merchant.look(), RUN, { role: 'button', ...SHEET })).toEqual([]);
});
