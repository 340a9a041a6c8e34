/** A guide for people who have no mouse, little room, little sight, or a browser that ends the worker whenever it likes. */
import type { KeyInput } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { TextKey } from '../../lib/i18n/en/index.ts';
import type { Slots } from '../../lib/i18n/testing/texts.ts';
import { axeFindingsInGuide, guideElement } from '../support/axe.ts';
import { ownWorld } from '../support/browser/contentWorld.ts';
import { mendFailedDay } from '../support/guides/failedDay.ts';
import { readsLikeItsPicture } from '../support/guides/guideCard.ts';
import { litAt } from '../support/guides/guideLight.ts';
import { type Shown, createWalker } from '../support/guides/guideWalk.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { openDay } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import type { Seen } from '../support/merchant/sight.ts';
import { type StartedBrowser, killWorker, startChromium } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

const DAY = '/sales/summary?storeId=1&startDate=2026-11-03&endDate=2026-11-03#tab_accounting';
const MAPPING = '/settings/accounting/1';
const WORKSHOP = 'tr[data-name="Workshop"][data-area="Sales"]';

let started: StartedBrowser;
let scene: Scene;
let merchant: Merchant;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());
afterEach(() => scene?.stop());

async function begin(): Promise<void> {
  scene = await startScene(started, { operationSeconds: 0.1 });
  merchant = scene.merchant;
}

/** Presses `key` until the keyboard is on what has this role and name, as somebody without a mouse does. */
async function reach(role: string, name: RegExp, key: KeyInput = 'Tab', shift = false): Promise<Seen> {
  const MOST = 80;
  for (let times = 0; times < MOST; times += 1) {
    const focused = (await merchant.look()).findLast((thing) => thing.focused);
    if (focused?.role === role && name.test(focused.name)) return focused;
    if (shift) await merchant.page.keyboard.down('Shift');
    await merchant.key(key);
    if (shift) await merchant.page.keyboard.up('Shift');
  }
  throw new Error(`The keyboard never comes to the ${role} ${name}:\n${await merchant.tree()}`);
}

it('is walked with the keyboard alone, from the control to its end', async () => {
  await begin();
  const step = (words: string) => merchant.sees(words, { role: 'heading', within: { role: 'dialog' } });
  await merchant.open(DAY);
  await merchant.sees(en('headline.no-account', { row: 'Helmets' }), { role: 'button' });
  await reach('button', en.like('headline.no-account', { row: 'Helmets' }));
  await merchant.key('Enter');
  await reach('button', en.like('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.key('Enter');
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
  await reach('button', en.part('button.mapping'));
  await merchant.key('Enter');
  await step(en('guide.map-row', { row: 'Workshop' }));
  await reach('link', en.like('guide.path.mapping'));
  await merchant.key('Enter');
  await merchant.arrives(MAPPING);
  for (const [row, area, account] of [
    ['Workshop', 'Sales', '4050 Workshop'],
    ['Helmets', 'Inventory & COGS', '5170 COGS Helmets'],
  ] as const) {
    await step(en('guide.map-row', { row }));
    await reach('heading', en.like('guide.map-row', { row }));
    await reach('combobox', new RegExp(`^Account for ${row} in ${area}$`), 'Tab', true);
    await merchant.page.keyboard.type(account);
    await reach('button', new RegExp(`^Save ${row} in ${area}$`));
    await merchant.key('Enter');
  }
  await step(en('guide.end.mapped', { store: 'Plateau' }));
  await reach('heading', en.like('guide.end.mapped'));
  await reach('button', en.like('guide.ui.yes'));
  await merchant.key('Enter');
  await merchant.doesNotSee(en('guide.ui.helped'));
});

it('goes on where it stood when the worker is killed at each step', async () => {
  await begin();
  let steps = 0;
  const kill = async ({ state }: Pick<Shown, 'state'>) => {
    if (state === 'step') steps += 1;
    await killWorker(started);
  };
  await mendFailedDay(createWalker(merchant, 'en', kill), async () => undefined);
  expect(steps).toBeGreaterThan(8);
  expect(scene.statusesOf('1', '2026-11-03')).toEqual(['POSTED', 'POSTED']);
  expect(scene.writes()).toBe(2);
});

const told = (role: string, key: TextKey, slots?: Slots) => new RegExp(`^${role} ${en.part(key, slots).source}$`);
const CARD = {
  sentence: en.like('guide.map-row', { row: 'Workshop' }),
  before: [
    told('text', 'guide.ui.count', { at: 1, of: 6 }),
    /^text ·$/,
    told('text', 'guide.mapping'),
    told('button', 'guide.ui.leave'),
    told('img', 'guide.ui.held', { count: 4 }),
  ],
  focused: false,
} as const;

async function atWorkshop(): Promise<void> {
  await begin();
  await openDay(merchant, DAY);
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.press(en('button.mapping'), { within: { role: 'listitem', name: en.part('check.mapping-complete.block') } });
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), { within: { role: 'dialog' } });
  await merchant.open(MAPPING);
  await litAt(merchant, WORKSHOP);
}

/** A window 400 px wide, and one of 1280 by 900 at 200 %. */
const SMALL = [
  { width: 400, height: 760 },
  { width: 640, height: 450, deviceScaleFactor: 2 },
];

it('stands beside what it lights in 400 px, and at 200 %', async () => {
  await atWorkshop();
  const { page } = merchant;
  for (const viewport of SMALL) {
    await page.setViewport(viewport);
    await page.reload();
    await litAt(merchant, WORKSHOP);
    await readsLikeItsPicture(merchant, CARD);
    const apart = await ownWorld(page).evaluate(
      (guide) => {
        const [ring, card] = ['.ring', '.card'].map((selector) => guide!.shadowRoot!.querySelector(selector)!.getBoundingClientRect());
        return ring!.bottom <= card!.top || card!.bottom <= ring!.top;
      },
      await guideElement(page),
    );
    expect(apart).toBe(true);
  }
});

it('can be read on a dark page as well', async () => {
  await atWorkshop();
  // A page is dark from its beginning: ours looks at its ground once.
  await merchant.page.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => document.body.style.setProperty('background', '#14181c', 'important'));
  });
  await merchant.page.reload();
  await litAt(merchant, WORKSHOP);
  await readsLikeItsPicture(merchant, CARD);
  const [paper] = await ownWorld(merchant.page).evaluate(
    (guide) => [getComputedStyle(guide!.shadowRoot!.querySelector('.card')!).backgroundColor],
    await guideElement(merchant.page),
  );
  expect(paper).toBe('rgb(29, 36, 43)');
});

it('keeps its borders in forced colours, and nothing of it moves where motion is not wanted', async () => {
  await atWorkshop();
  const { page } = merchant;
  const session = await page.createCDPSession();
  const wish = (name: string, value: string) => session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await wish('forced-colors', 'active');
  await litAt(merchant, WORKSHOP);
  await readsLikeItsPicture(merchant, CARD);
  const borders = await ownWorld(page).evaluate(
    (guide) => {
      const root = guide!.shadowRoot!;
      const of = (selector: string) =>
        [...root.querySelectorAll(selector)]
          .map((one) => getComputedStyle(one))
          .map((style) => [style.borderTopStyle, style.borderTopWidth, style.borderTopColor === style.backgroundColor]);
      return { ring: of('.ring'), card: of('.card'), buttons: of('button') };
    },
    await guideElement(page),
  );
  expect(borders).toEqual({ ring: [['solid', '2px', false]], card: [['solid', '1px', false]], buttons: [['solid', '1px', false]] });
  await wish('prefers-reduced-motion', 'reduce');
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await litAt(merchant, 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
  const moving = await ownWorld(page).evaluate(
    (guide) => {
      const all = [...guide!.shadowRoot!.querySelectorAll('*')];
      return all.filter((one) => one.getAnimations().length > 0 || getComputedStyle(one).transitionDuration !== '0s').length;
    },
    await guideElement(page),
  );
  expect(moving).toBe(0);
});

it('is truly examined: a way out without a name is found in the closed card', async () => {
  await atWorkshop();
  const { page } = merchant;
  expect(await axeFindingsInGuide(page)).toEqual([]);
  await ownWorld(page).evaluate(
    (guide) => void guide!.shadowRoot!.querySelector('button')!.removeAttribute('aria-label'),
    await guideElement(page),
  );
  await ownWorld(page).evaluate(
    (guide) => void guide!.shadowRoot!.querySelector('button')!.removeAttribute('title'),
    await guideElement(page),
  );
  expect(await axeFindingsInGuide(page)).toEqual([expect.stringContaining('critical: button-name')]);
});
