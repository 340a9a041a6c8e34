/** Every state of what a merchant sees, in each language, light and dark, narrow and wide, as a real browser lays it out. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en as catalogue } from '../../lib/i18n/en/index.ts';
import { LOOKS, type Gallery, openGallery, widen } from '../gallery/visit.ts';
import { seriousFindings } from '../support/axe.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';

let gallery: Gallery;
let started: StartedBrowser;
let page: Page;
/** The names of all states. */
let states: readonly string[];
const errors: string[] = [];
beforeAll(async () => {
  gallery = await openGallery();
  started = await startChromium({ extension: null });
  page = await started.browser.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  states = await gallery.states(page);
});
afterAll(async () => {
  await started.stop();
  await gallery.stop();
});

/** Runs in the page: what of it is laid out badly, or that there is nothing. The strips of the rows have a test of their own (`fit.test.ts`). */
function faults(keys: readonly string[]): string[] {
  const found: string[] = [];
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  let words = '';
  for (const root of roots) {
    const texts = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.textContent!.trim();
      if (said === '' || text.parentElement!.closest('style, script, .unseen, option, .strip')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      words += said;
      if (said.length >= 6 && lines > said.length / 3) found.push(`squeezed to ${lines} lines: ${said}`);
      if (said.includes('{') || keys.includes(said)) found.push(`not a sentence: ${said}`);
    }
    for (const element of root.querySelectorAll<HTMLElement>('dialog, dialog .body, .card, .popup, .own, .desk, .dock, html')) {
      if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        found.push(`wider than its place: ${element.className}`);
    }
  }
  return words === '' ? ['nothing is drawn'] : found;
}

const WIDTHS = [400, 1280] as const;
const NARROW = LOOKS.filter(({ width }) => width === 400);

it.each(NARROW)(
  'every state is whole in $language, $scheme, and in English nothing is serious for axe',
  { timeout: 240_000 },
  async (look) => {
    expect(states.length).toBeGreaterThan(40);
    const bad: string[] = [];
    for (const state of states) {
      await gallery.visit(page, state, look);
      // What axe looks at is the same in each language.
      if (look.language === 'en') bad.push(...(await seriousFindings(page)).map((finding) => `${state}, axe: ${finding}`));
      for (const width of WIDTHS) {
        await widen(page, width);
        bad.push(...(await page.evaluate(faults, Object.keys(catalogue))).map((fault) => `${state}, ${width}: ${fault}`));
      }
    }
    expect(bad).toEqual([]);
    expect(errors).toEqual([]);
  },
);

/** Of a popup at its largest (look.md), and of what browsers leave of one at 200 %: CSS pixels. */
const TALLEST = 580;
const AT_200 = { width: 360, height: 300 };

/** Runs in the page: how tall the popup is, which of its ends are out of sight, and what scrolls. */
function popupAsShown() {
  const popup = document.querySelector<HTMLElement>('.popup')!;
  const { clientHeight } = document.documentElement;
  const ends = [...popup.querySelectorAll<HTMLElement>(':scope > :is(.head, footer)')].map((end) => end.getBoundingClientRect());
  const scrolling = [document.documentElement, popup].filter(
    (one) => one.scrollHeight > one.clientHeight && (one !== popup || getComputedStyle(one).overflowY !== 'visible'),
  );
  return {
    height: popup.getBoundingClientRect().height,
    hidden: ends.filter(({ top, bottom }) => top < -1 || bottom > clientHeight + 1).length,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    scrolling: scrolling.length,
    tooMuch: Math.max(popup.scrollHeight, document.documentElement.scrollHeight) > clientHeight,
  };
}

it('the popup is never taller than 580 px, and at 200 % one thing scrolls and its head and foot stay', async () => {
  const popups = states.filter((state) => state.startsWith('popup/'));
  expect(popups.length).toBeGreaterThan(10);
  const heights: number[] = [];
  for (const look of NARROW.filter(({ scheme }) => scheme === 'light')) {
    for (const state of popups) {
      const name = `${state}, ${look.language}`;
      await gallery.visit(page, state, look);
      const whole = await page.evaluate(popupAsShown);
      heights.push(whole.height);
      expect(whole, name).toMatchObject({ hidden: 0, wide: false });
      expect(whole.height, name).toBeLessThanOrEqual(TALLEST);
      await page.setViewport(AT_200);
      const { tooMuch, ...small } = await page.evaluate(popupAsShown);
      expect(small, name).toMatchObject({ hidden: 0, wide: false, scrolling: tooMuch ? 1 : 0 });
    }
  }
  // One of them has more than there is room for; otherwise nothing was tried.
  expect(Math.max(...heights)).toBe(TALLEST);
});

/** Runs in the page: the words of a guide's card that end in another line than they begin in, a scroll bar beside them. */
function partedWords(): string[] {
  const card = [...document.documentElement.children].flatMap(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.card') ?? [],
  )[0]!;
  card.style.borderRightWidth = '16px';
  const parted: string[] = [];
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { index, 0: word } of text.textContent!.matchAll(/[\p{L}’]+/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) parted.push(word);
    }
  }
  return parted;
}

it('no word of a guide is parted in a window of 400 px at 200 %', async () => {
  const guides = states.filter((state) => state.startsWith('guide/'));
  expect(guides.length).toBeGreaterThan(4);
  for (const look of NARROW.filter(({ scheme }) => scheme === 'light')) {
    for (const state of guides) {
      await gallery.visit(page, state, look);
      await page.setViewport({ width: 200, height: 450 });
      expect(await page.evaluate(partedWords), `${state}, ${look.language}`).toEqual([]);
    }
  }
});
