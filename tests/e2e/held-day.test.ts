/** A day on HOLD: a category that nobody mapped keeps it out of the books. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Merchant } from '../support/merchant.ts';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';

const DAY = '2026-11-19';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** The checklist of Regenerate is open: goes through it, and through that of the Post which its outcome offers. */
async function regenerateAndPost(merchant: Merchant): Promise<void> {
  await merchant.choose('It failed or is held back');
  await merchant.tick(/November 19 is already in QuickBooks Online/);
  await merchant.press('Regenerate November 19');
  await merchant.press('Yes, regenerate November 19');
  await merchant.sees('November 19 is ready to be posted.', { role: 'status' });
  await merchant.press('Post November 19');
  await merchant.press('Post November 19');
  await merchant.sees('November 19 is posted.', { role: 'status' });
}

it('a day on HOLD is refused to Post, regenerated once its mapping is complete, and posted', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(/^November 19: On hold/, { role: 'group' });

  await merchant.press('Post November 19');
  await merchant.sees('This day is on hold: regenerate it before it is posted.');
  expect((await merchant.sees('Post November 19', { role: 'button' })).disabled).toBe(true);
  await merchant.press('Regenerate first');
  await merchant.sees('Regenerate November 19', { role: 'heading' });
  await merchant.sees('Workshop (Sales) and Helmets (Inventory & COGS) have no account yet. Until they do, no day can be repaired.');

  scene.completeMapping('1');
  await merchant.press('Check again');
  await regenerateAndPost(merchant);
  expect(scene.statusesOf('1', DAY).every((status) => status === 'POSTED')).toBe(true);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await scene.stop();
});

it('the same is done on the day’s own page', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.follow('2026-11-19');
  await merchant.arrives('/sales/summary');
  const panel = { role: 'region', name: 'Sales Totals Guard' };
  await merchant.sees('November 19 Plateau', { role: 'heading', within: panel });
  await merchant.sees(/^On hold/, { within: panel });
  await merchant.press('Regenerate November 19');
  await regenerateAndPost(merchant);
  await merchant.key('Escape');
  await merchant.sees('Posted', { within: panel });
  expect(scene.writes()).toBe(2);
  await scene.stop();
});
