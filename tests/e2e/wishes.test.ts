/** Our parts of the site's pages, and our own pages, for people who need large text, colours of their own, or nothing that moves. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { openDetails } from '../support/merchant/advice.ts';
import { cover, uncover } from '../support/hostile/hostilePage.ts';
import { dayPage } from '../support/scene/journey.ts';
import type { Merchant } from '../support/merchant/merchant.ts';
import { inOwnRoots } from '../support/browser/ownRoots.ts';
import { openDay, unfoldPanel } from '../support/merchant/panel.ts';
import { DATE, POST, SHEET, readyToPost } from '../support/hostile/postUnderCover.ts';
import { reachRow } from '../support/merchant/rows.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { smallTargets, smallTargetsOfOwn } from '../support/merchant/targets.ts';
import { en } from '../support/merchant/texts.ts';
import { until } from '../support/until.ts';
import { LARGE, cramped, faded, moving, wish } from '../support/wishes.ts';

const REPORT = '/salesReport/index';
const CHANGED = '2026-11-12';
const USUAL = { width: 1280, height: 900, deviceScaleFactor: 1 };

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startChromium({ viewport: USUAL });
});
afterEach(() => scene.stop());
afterAll(() => started?.stop());

const held = async (look: () => Promise<string[]>) =>
  until(
    async () => ((await look()).length === 0 ? true : undefined),
    async () => (await look()).join('\n'),
    3000,
  );

async function report(): Promise<Merchant> {
  scene = await startScene(started);
  await scene.merchant.open(REPORT);
  await scene.merchant.sees(en.like('page.day-state', { date: '2026-11-18' }), { role: 'group' });
  return scene.merchant;
}
async function checklist(date: string, mapped: boolean): Promise<Merchant> {
  scene = await startScene(started);
  if (mapped) scene.completeMapping('1');
  await openDay(scene.merchant, dayPage({ storeId: '1', date: date as BusinessDate }));
  await scene.merchant.press(en('action.refresh.button', { date }));
  return scene.merchant;
}
async function toConfirm(): Promise<Merchant> {
  const merchant = await checklist(CHANGED, true);
  await merchant.sees(en.part('check.already-posted.announced'));
  return merchant;
}
async function clear(): Promise<Merchant> {
  const merchant = await toConfirm();
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.mayPress(en('action.refresh.button', { date: CHANGED }));
  return merchant;
}
async function covered(): Promise<Merchant> {
  scene = await readyToPost(started);
  await scene.merchant.page.evaluate(cover, 'closed');
  await scene.merchant.sees(en('sheet.covered'));
  return scene.merchant;
}

/** What is shown, how somebody comes there, and the row that is to be in sight. */
const SURFACES: readonly (readonly [string, () => Promise<Merchant>, string?])[] = [
  [
    'the row of a day that needs the merchant',
    async () => {
      const merchant = await report();
      await reachRow(merchant.page, '2026-11-19');
      return merchant;
    },
    '2026-11-19',
  ],
  [
    'the row of a day that is well',
    async () => {
      const merchant = await report();
      await reachRow(merchant.page, '2026-11-18');
      return merchant;
    },
    '2026-11-18',
  ],
  [
    'the panel of the report',
    async () => {
      const merchant = await report();
      await unfoldPanel(merchant);
      return merchant;
    },
  ],
  [
    'the panel of a day',
    async () => {
      scene = await startScene(started);
      await openDay(scene.merchant, dayPage({ storeId: '1', date: '2026-11-03' as BusinessDate }));
      return scene.merchant;
    },
  ],
  [
    'the day in detail',
    async () => {
      scene = await startScene(started);
      await scene.merchant.open(dayPage({ storeId: '1', date: CHANGED as BusinessDate }));
      await openDetails(scene.merchant);
      await scene.merchant.sees(en('support.prepare'));
      return scene.merchant;
    },
  ],
  [
    'a refusal',
    async () => {
      const merchant = await checklist('2026-11-18', false);
      await merchant.sees(en('check.something-to-repair.healthy', { date: '2026-11-18' }));
      return merchant;
    },
  ],
  [
    'something to fix first',
    async () => {
      const merchant = await checklist(CHANGED, false);
      await merchant.sees(en('sheet.fix-first'));
      return merchant;
    },
  ],
  ['something to confirm', toConfirm],
  ['a checklist that is clear', clear],
  [
    'the second question',
    async () => {
      const merchant = await clear();
      await merchant.press(en('action.refresh.button', { date: CHANGED }), SHEET);
      await merchant.sees(en.part('check.already-posted.second'));
      return merchant;
    },
  ],
  ['a checklist under a cover', covered],
  [
    'a checklist that is to be read again',
    async () => {
      const merchant = await covered();
      await merchant.page.evaluate(uncover);
      await merchant.sees(en('sheet.read-again'));
      return merchant;
    },
  ],
  [
    'the outcome',
    async () => {
      scene = await readyToPost(started);
      await scene.merchant.press(POST, SHEET);
      await scene.merchant.sees(en('operation.settled.posted', { date: DATE }), { role: 'status' });
      return scene.merchant;
    },
  ],
];

it.each(SURFACES.map(([name, arrive, row]) => ({ name, arrive, row })))(
  '$name: stands in colours of the merchant’s own, at rest, and at 200 %',
  async ({ arrive, row }) => {
    const { page } = await arrive();
    await wish(page, 'forced-colors');
    await held(() => inOwnRoots(page, faded));
    await wish(page, 'prefers-reduced-motion');
    await held(() => inOwnRoots(page, moving));
    await wish(page, null);
    for (const viewport of Object.values(LARGE)) {
      await page.setViewport(viewport);
      if (row) await reachRow(page, row);
      await held(async () => [...(await inOwnRoots(page, cramped)), ...(await smallTargets(page))]);
    }
  },
);

it.each(['popup.html', 'options.html', 'legend.html'])(
  '%s: stands in colours of the merchant’s own, at rest, and at 200 %',
  async (path) => {
    await report();
    const page = await started.browser.newPage();
    await page.goto(started.extensionUrl(path));
    await page.waitForSelector('main :is(button, a, dl)');
    // What the popup reads comes after it: a popup without days is not what is to fit.
    if (path === 'popup.html')
      await page.waitForFunction((words) => document.body.textContent.includes(words), {}, en('page.attention', { count: 3 }));
    const look = (work: (parts: readonly ParentNode[]) => string[]) =>
      page.evaluate(`(${work.toString()})([document.body])`) as Promise<string[]>;
    await wish(page, 'forced-colors');
    await held(() => look(faded));
    await wish(page, 'prefers-reduced-motion');
    await held(() => look(moving));
    await wish(page, null);
    // A popup is as wide as it wants to be, and half as high as at 100 %.
    for (const viewport of path === 'popup.html' ? [{ width: 400, height: 300, deviceScaleFactor: 2 }] : Object.values(LARGE)) {
      await page.setViewport(viewport);
      await held(async () => [...(await look(cramped)), ...(await smallTargetsOfOwn(page))]);
    }
    await page.close();
  },
);

it('what is cut, faded or moves would be found', async () => {
  const { page } = await report();
  await unfoldPanel(scene.merchant);
  await inOwnRoots(page, (roots) => {
    const panel = roots.map((root) => root.querySelector('.dock .inside')).find(Boolean)!;
    panel.insertAdjacentHTML(
      'beforeend',
      '<button style="border: 0; transition: all 1s">Bare</button><p style="width: 40px; height: 4px; overflow: hidden">Unreadable</p>',
    );
  });
  await wish(page, 'forced-colors');
  expect(await inOwnRoots(page, faded)).toEqual([expect.stringContaining('Bare')]);
  await wish(page, 'prefers-reduced-motion');
  expect(await inOwnRoots(page, moving)).toEqual([expect.stringContaining('button')]);
  expect((await inOwnRoots(page, cramped)).join()).toContain('“Unreadable” is cut');
});
