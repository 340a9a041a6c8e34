/** The main job: a FAILED day, its cause mended on the site's own page, regenerated, posted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant/merchant.ts';
import { startScene } from '../support/scene/scene.ts';
import { findAll } from '../support/merchant/sight.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowLike, rowOf } from '../support/merchant/texts.ts';

const DAY = '2026-11-03';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

const DIALOG = { within: { role: 'dialog' } } as const;

/** Gives both rows at None an account, on the page to which the next step leads. */
async function fixMapping(merchant: Merchant): Promise<void> {
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), DIALOG);
  await merchant.follow(en('guide.path.mapping'), DIALOG);
  await merchant.arrives('/settings/accounting/1');
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await merchant.sees('Sales › Workshop: 4050 Workshop.', { role: 'status' });
  await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await merchant.press('Save Helmets in Inventory & COGS');
  await merchant.sees('Every row has an account.');
}

it('a FAILED day says what to fix and leads there, is ready to regenerate then, and is posted; the books hold it once', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf(DAY, 'headline.no-account', { row: 'Helmets' }), { role: 'group' });

  // The next step is no action that would be refused: it leads to what is to be fixed.
  await merchant.press(en('button.of-day', { step: en('button.mapping'), date: DAY }));
  await fixMapping(merchant);
  expect(scene.writes()).toBe(0);

  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf(DAY, 'headline.ready-to-regenerate'), { role: 'group' });
  // That the mapping changed is no news for the days that are well: their next step is none.
  const healthy = findAll(await merchant.look(), rowLike('2026-11-14', 'status.POSTED'), { role: 'group' });
  expect(healthy).toHaveLength(1);
  await merchant.sees(en('page.attention', { count: 3 }), { role: 'heading' });

  await merchant.press(en('action.regenerate.button', { date: DAY }));
  await merchant.doesNotSee(en('sheet.fix-first'));
  await merchant.sees(en.part('check.already-posted.announced'));
  expect((await merchant.sees(en('reason.failed'), { role: 'radio' })).checked).toBe(true);
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.regenerate.button', { date: DAY }));
  await merchant.press(en('sheet.go-on.regenerate', { date: DAY }));
  await merchant.sees(en('operation.settled.ready', { date: DAY }), { role: 'status' });
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POST']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind }) => kind)).toEqual(['sales']);

  await merchant.press(en('action.post.button', { date: DAY }));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  expect((await merchant.sees(en('reason.after-regenerate'), { role: 'radio' })).checked).toBe(true);
  await merchant.press(en('action.post.button', { date: DAY }));
  await merchant.sees(en('operation.settled.posted', { date: DAY }), { role: 'status' });
  await merchant.sees(en('next.few-minutes', { software: 'QuickBooks Online' }));
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POSTED']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);

  await merchant.key('Escape');
  await merchant.sees(rowOf(DAY, 'status.POSTED'), { role: 'group' });
  const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
  await popup.sees(en('page.attention', { count: 2 }));
  await popup.sees('November 12');
  await popup.doesNotSee('November 3');
  expect(scene.writes()).toBe(2);
  await scene.stop();
});
