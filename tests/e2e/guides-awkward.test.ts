/** A guide where things go wrong: pages load again, the worker dies, targets are redrawn or missing, tabs, keys. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { isDark, lightOf, litAt } from '../support/guides/guideLight.ts';
import { Merchant } from '../support/merchant/merchant.ts';
import { openDay } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, askWorker, killWorker, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { CORE } from '../support/runner/core.ts';

const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03';
const MAPPING = '/settings/accounting/1';
const WORKSHOP = 'tr[data-name="Workshop"][data-area="Sales"]';
const card = { within: { role: 'dialog', name: /^(?!Regenerate|Post)/ } } as const;

let started: StartedBrowser;
let scene: Scene;
let merchant: Merchant;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());
beforeEach(async () => {
  scene = await startScene(started);
  merchant = scene.merchant;
});
afterEach(async () => {
  await scene.stop();
  // The popup would show the guides of every site that there was.
  await askWorker(started, { name: 'clearStored', body: {} });
});

/** In the guide to the mapping, at its first open row. */
async function atWorkshop(): Promise<void> {
  await openDay(merchant, `${DAY}#tab_accounting`);
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.press(en('button.mapping'), { within: { role: 'listitem', name: en.part('check.mapping-complete.block') } });
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), card);
  await merchant.open(MAPPING);
  await litAt(merchant, WORKSHOP);
}

it('is there again after the page was loaded again, and after the worker was killed', async () => {
  await atWorkshop();
  await merchant.page.reload();
  await litAt(merchant, WORKSHOP);
  await killWorker(started);
  await merchant.page.reload();
  await litAt(merchant, WORKSHOP);
  await killWorker(started);
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await merchant.sees(en('guide.map-row', { row: 'Helmets' }), card);
  expect(scene.writes()).toBe(0);
});

it('follows its target when the page scrolls, is resized or draws it again, and never lights another place', async () => {
  await atWorkshop();
  await merchant.page.evaluate(() => window.scrollBy(0, -60));
  await litAt(merchant, WORKSHOP);
  await merchant.page.setViewport({ width: 900, height: 700 });
  await merchant.page.evaluate(
    (selector) => document.querySelector(selector)!.scrollIntoView({ block: 'center', behavior: 'instant' }),
    WORKSHOP,
  );
  await litAt(merchant, WORKSHOP);
  await merchant.page.evaluate((selector) => {
    const row = document.querySelector(selector)!;
    row.replaceWith(row.cloneNode(true));
  }, WORKSHOP);
  await litAt(merchant, WORKSHOP);
  await merchant.page.evaluate((selector) => {
    const row = document.querySelector<HTMLElement>(selector)!;
    row.parentElement!.prepend(row);
  }, WORKSHOP);
  await litAt(merchant, WORKSHOP);
});

it('moves the light in the frame after the target moved', async () => {
  await atWorkshop();
  const before = await lightOf(merchant);
  // The frame in which it scrolls, and the next, in which the light has moved.
  await merchant.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.scrollBy({ top: 40, behavior: 'instant' });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  const after = await lightOf(merchant);
  expect(Math.round(before!.y - after!.y)).toBe(40);
});

it('lights up nothing where the target is missing, twice there or covered, and says where it is', CORE, async () => {
  await atWorkshop();
  const dark = () => isDark(merchant);
  await merchant.page.evaluate((selector) => document.querySelector(selector)!.setAttribute('data-name', 'Else'), WORKSHOP);
  await dark();
  await merchant.sees(en('guide.ui.not-seen'), card);
  await merchant.page.evaluate(() => document.querySelector('tr[data-name="Else"]')!.setAttribute('data-name', 'Workshop'));
  await litAt(merchant, WORKSHOP);
  await merchant.page.evaluate((selector) => {
    const row = document.querySelector(selector)!;
    row.after(row.cloneNode(true));
  }, WORKSHOP);
  await dark();
  await merchant.page.evaluate((selector) => document.querySelector(selector)!.remove(), WORKSHOP);
  await litAt(merchant, WORKSHOP);
  await merchant.page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText = 'position: fixed; inset: 0; background: white; z-index: 99999';
    document.body.append(cover);
  });
  await dark();
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), card);
  await merchant.page.evaluate(() => document.querySelector('#cover')!.remove());
  await litAt(merchant, WORKSHOP);
});

it('protects the page outside of the light, and leaves the lit place usable', CORE, async () => {
  await atWorkshop();
  const { x, y } = await merchant.page.$eval('nav[aria-label="Main"] a', (link) => {
    window.scrollTo({ top: 0, behavior: 'instant' });
    const { left, top } = link.getBoundingClientRect();
    return { x: left + 4, y: top + 4 };
  });
  await merchant.page.evaluate(
    (selector) => document.querySelector(selector)!.scrollIntoView({ block: 'end', behavior: 'instant' }),
    WORKSHOP,
  );
  await litAt(merchant, WORKSHOP);
  await merchant.page.mouse.click(x, y);
  const hit = await merchant.page.$eval(WORKSHOP, (row) => {
    const box = row.querySelector('button')!.getBoundingClientRect();
    return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.tagName;
  });
  expect(hit).toBe('BUTTON');
  expect(merchant.page.url()).toContain(MAPPING);
});

it('is shown by the tab in front only, and comes along to the next', async () => {
  await atWorkshop();
  const other = await merchant.newTab();
  await other.open(MAPPING);
  await litAt(other, WORKSHOP);
  await merchant.page.bringToFront();
  await litAt(merchant, WORKSHOP);
  await until(
    async () => ((await lightOf(other)) === null ? true : undefined),
    () => 'Both tabs show it.',
  );
});

it('waits for its next page after the browser’s back button', async () => {
  await atWorkshop();
  await merchant.page.goBack();
  await merchant.sees(en('guide.path.mapping'), { role: 'link' });
  expect(await lightOf(merchant)).toBeNull();
  await merchant.page.goForward();
  await litAt(merchant, WORKSHOP);
});

it('is left by Escape, waits, and is resumed from here or from the popup', async () => {
  await atWorkshop();
  await merchant.key('Escape');
  await merchant.sees(en('guide.ui.left'), card);
  expect(await lightOf(merchant)).toBeNull();
  await merchant.press(en('guide.ui.resume'), card);
  await litAt(merchant, WORKSHOP);
  await merchant.key('Escape');
  await merchant.sees(en('guide.ui.left'), card);
  const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
  await popup.press(en('help.resume'));
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), card);
});

it('comes to a tab that was open before it began', async () => {
  const other = await merchant.newTab();
  await other.open(MAPPING);
  await other.sees('General Settings');
  await atWorkshop();
  await other.page.bringToFront();
  await litAt(other, WORKSHOP);
});

it('is moved by the arrows while the focus is in its card', async () => {
  await atWorkshop();
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await merchant.sees(en('guide.map-row', { row: 'Helmets' }), { role: 'heading', ...card });
  await until(
    async () =>
      (await merchant.page.evaluate(() => document.activeElement?.matches('[data-sales-totals-guard=guide]'))) ? true : undefined,
    () => 'The focus is not in the card.',
  );
  await merchant.key('ArrowLeft');
  await merchant.sees(en('guide.map-section', { area: 'Cash Drawer' }), { role: 'heading', ...card });
  await merchant.key('ArrowRight');
  await merchant.sees(en('guide.map-row', { row: 'Helmets' }), { role: 'heading', ...card });
});

it('survives a page that takes it away, and gives way to the page’s own dialog', async () => {
  await atWorkshop();
  await merchant.page.evaluate(() => document.querySelector('[data-sales-totals-guard=guide]')!.remove());
  await litAt(merchant, WORKSHOP);
  await merchant.page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.id = 'own';
    dialog.textContent = 'Save your work first.';
    document.body.append(dialog);
    dialog.showModal();
  });
  await until(
    async () => ((await lightOf(merchant)) === null ? true : undefined),
    () => 'It lies over the page’s dialog.',
  );
  await merchant.page.evaluate(() => document.querySelector<HTMLDialogElement>('#own')!.close());
  await litAt(merchant, WORKSHOP);
  expect(
    await merchant.page.evaluate(
      () => [...document.querySelectorAll('main *')].filter((one) => [...one.attributes].some(({ name }) => /guide/.test(name))).length,
    ),
  ).toBe(0);
});
