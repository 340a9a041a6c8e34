/** The main job: a FAILED day, its cause mended on the site's own page, regenerated, posted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant.ts';
import { startScene } from '../support/scene.ts';
import { findAll } from '../support/sight.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/startBrowser.ts';
import { en, rowOf } from '../support/texts.ts';

const DAY = '2026-11-03';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** Gives both rows at None an account, on the page that the checklist leads to. */
async function mendMapping(merchant: Merchant): Promise<void> {
  const settings = await merchant.followed(en('remedy.mapping'));
  await settings.arrives('/settings/accounting/1');
  await settings.select('Account for Workshop in Sales', '4050 Workshop');
  await settings.press('Save Workshop in Sales');
  await settings.sees('Sales › Workshop: 4050 Workshop.', { role: 'status' });
  await settings.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await settings.press('Save Helmets in Inventory & COGS');
  await settings.sees('Every row has an account.');
  await settings.page.close();
  await merchant.page.bringToFront();
}

it('a FAILED day is mended at its cause, regenerated and posted, and the books hold it once', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf('2026-11-03', 'headline.failed', { cause: { text: 'fault.mapping' } }), { role: 'group' });

  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.sees(en('check.mapping-complete.block', { rows: 'Workshop (Sales) and Helmets (Inventory & COGS)', count: 2 }));
  await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
  // The error and the incomplete mapping are one cause.
  expect(findAll(await merchant.look(), /^/, { role: 'listitem', within: { role: 'dialog' } })).toHaveLength(1);
  await merchant.doesNotSee(en('action.regenerate.button', { date: '2026-11-03' }), { role: 'button', within: { role: 'dialog' } });

  await mendMapping(merchant);
  // Whoever comes back to the page finds the checklist judged anew.
  await merchant.doesNotSee(en('sheet.fix-first'));
  await merchant.sees(en('sheet.to-confirm', { count: 1 }), { role: 'status' });
  await merchant.tick(en.part('check.already-posted.arrived'));
  await merchant.sees(en('sheet.choose-why'), { role: 'status' });
  await merchant.choose(en('reason.mapping-updated'));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  await merchant.press(en('action.regenerate.button', { date: '2026-11-03' }));
  await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-03' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-03' }), { role: 'status' });
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POST']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind }) => kind)).toEqual(['sales']);

  await merchant.press(en('action.post.button', { date: '2026-11-03' }));
  await merchant.sees(en('sheet.all-clear'), { role: 'status' });
  expect((await merchant.sees(en('reason.after-regenerate'), { role: 'radio' })).checked).toBe(true);
  await merchant.press(en('action.post.button', { date: '2026-11-03' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-03' }), { role: 'status' });
  await merchant.sees(en('next.few-minutes', { software: 'QuickBooks Online' }));
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POSTED']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);

  await merchant.key('Escape');
  await merchant.sees(rowOf('2026-11-03', 'status.POSTED'), { role: 'group' });
  const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
  await popup.sees(en('page.attention', { count: 2 }));
  await popup.sees('November 12');
  await popup.doesNotSee('November 3');
  expect(scene.writes()).toBe(2);
  await scene.stop();
});
