/** The panel as a pill: it covers nothing of the page that can't be scrolled free, and moves nothing of it. */
import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dayPage } from '../support/scene/journey.ts';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import { PANEL, unfoldPanel } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { coreRows } from '../support/runner/core.ts';

const REPORT = '/salesReport/index';
const DAY = dayPage({ storeId: '1', date: '2026-11-03' as BusinessDate });

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium();
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

/** What of the page is under the pill now: rows and whatever can be used, by its words. */
const underPill = (page: Page): Promise<string[]> =>
  inOwnRoots(page, (roots) => {
    const pill = roots.flatMap((root) => [...root.querySelectorAll('.dock.pill')])[0]!.getBoundingClientRect();
    if (pill.width === 0 || pill.left < 0 || pill.right > innerWidth || pill.top < 0 || pill.bottom > innerHeight)
      return ['the pill itself is not in the window'];
    return [...document.body.querySelectorAll('tr, a, button, input, select, textarea, [role=button]')].flatMap((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const apart = right <= pill.left || left >= pill.right || bottom <= pill.top || top >= pill.bottom;
      return apart || !element.checkVisibility() ? [] : [element.textContent || element.localName];
    });
  });

/** Waits until nothing is under the pill: it looks around in its next frame. */
const coversNothing = (page: Page) =>
  until(
    async () => ((await underPill(page)).length === 0 ? true : undefined),
    async () => `Under the pill: ${(await underPill(page)).join(' | ')}`,
  );

const scrollToEnd = (page: Page, selector = 'html') => page.evaluate((one) => document.querySelector(one)!.scrollTo(0, 1e6), selector);

coreRows(
  [
    [1280, 800],
    [400, 800],
  ],
  ([width]) => width === 400,
  (rows, options) =>
    describe.each(rows)('in a window of %i by %i px', options, (width, height) => {
      it.each([
        ['the report', REPORT],
        ['a day', DAY],
      ])('%s is free of it at its end, as tall as it was, and moves nowhere', async (_, path) => {
        scene = await startScene(started);
        const { merchant } = scene;
        const { page } = merchant;
        await page.setViewport({ width, height });
        const layout = () =>
          page.evaluate(() =>
            [...document.querySelectorAll('body *')].map((one) =>
              [one.localName, ...Object.values(one.getBoundingClientRect().toJSON() as object)].join(' '),
            ),
          );
        await merchant.open(path);
        await merchant.sees(/^/, { role: 'button', within: PANEL });
        await scrollToEnd(page);
        await coversNothing(page);
        await page.evaluate(() => scrollTo(0, 0));
        const before = await layout();
        await unfoldPanel(merchant);
        expect(await layout()).toEqual(before);
        await merchant.key('Escape');
        await until(
          async () => (findAll(await merchant.look(), /^/, { role: 'button', within: PANEL })[0]?.expanded === false ? true : undefined),
          () => 'Escape does not fold the panel.',
        );
        expect(await layout()).toEqual(before);
      });

      it('a bar that stays at the lower edge of the window is not covered', async () => {
        scene = await startScene(started);
        const { merchant } = scene;
        const { page } = merchant;
        await page.setViewport({ width, height });
        await merchant.open(REPORT);
        await merchant.sees(en('page.attention', { count: 3 }));
        await page.evaluate(() => {
          const bar = document.createElement('div');
          bar.style.cssText = 'position: fixed; inset: auto 0 0 0; display: flex; height: 60px; background: #eee';
          for (let number = 1; number <= 12; number++) {
            const button = Object.assign(document.createElement('button'), { textContent: String(number) });
            button.style.cssText = 'flex: 1; min-width: 0; padding: 0';
            bar.append(button);
          }
          document.body.append(bar);
        });
        // In the middle of the page only the bar: rows can be scrolled.
        const barIsFree = async () => ((await underPill(page)).some((words) => /^(?:\d\d?|the pill .*)$/.test(words)) ? undefined : true);
        await until(barIsFree, async () => `Under the pill: ${(await underPill(page)).join(' | ')}`);
        await scrollToEnd(page);
        await coversNothing(page);
      });

      it('a grid that scrolls by itself, in a page that does not, has its last row free', async () => {
        scene = await startScene(started);
        const { merchant } = scene;
        const { page } = merchant;
        await page.setViewport({ width, height });
        await merchant.open(REPORT);
        await merchant.sees(en('page.attention', { count: 3 }));
        await page.evaluate(() => {
          const grid = document.querySelector<HTMLElement>('.k-grid')!;
          document.body.style.cssText = 'height: 100vh; overflow: hidden';
          grid.style.cssText = 'position: absolute; inset: 200px 0 0 0; max-width: none; display: flex; flex-direction: column';
          const content = grid.querySelector<HTMLElement>('.k-grid-content')!;
          content.style.cssText = 'flex: 1; min-height: 0; overflow: auto';
          const pager = document.createElement('div');
          pager.innerHTML = '<button>1</button> <button>2</button> <button>Next</button>';
          pager.style.cssText = 'display: flex; justify-content: end; padding: 8px; border-top: 1px solid #ccc';
          grid.append(pager);
        });
        const last = () => page.evaluate(() => [...document.querySelectorAll('.k-grid-content tr')].at(-1)!.textContent);
        await scrollToEnd(page, '.k-grid-content');
        const isFree = async () =>
          !(await underPill(page)).some((words) => words.startsWith('the pill') || /^(?:\d+|Next)$/.test(words)) &&
          !(await underPill(page)).includes(await last());
        await until(
          async () => ((await isFree()) ? true : undefined),
          async () => `Under the pill: ${(await underPill(page)).join(' | ')}`,
        );
      });
    }),
);
