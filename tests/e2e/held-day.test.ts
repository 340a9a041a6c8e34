/** A day on HOLD: a category that nobody mapped keeps it out of the books. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Merchant } from '../support/merchant/merchant.ts';
import { PANEL, unfoldPanel } from '../support/merchant/panel.ts';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

const DAY = '2026-11-19';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** The checklist of Regenerate is open: goes through it, and through that of the Post which its outcome offers. */
async function regenerateAndPost(merchant: Merchant): Promise<void> {
  await merchant.choose(en('reason.failed'));
  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await merchant.press(en('sheet.go-on.regenerate', { date: '2026-11-19' }));
  await merchant.sees(en('operation.settled.ready', { date: '2026-11-19' }), { role: 'status' });
  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  await merchant.sees(en('operation.settled.posted', { date: '2026-11-19' }), { role: 'status' });
}

it('a day on HOLD is refused to Post, regenerated once its mapping is complete, and posted', async () => {
  const scene = await startScene(started);
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees(rowOf(DAY, 'headline.no-account', { row: 'Workshop' }), { role: 'group' });

  await merchant.press(en('action.post.button', { date: '2026-11-19' }));
  // What has to be fixed comes before the right action: without it, that would be refused as well.
  await merchant.sees(en('check.mapping-complete.block', { rows: 'Workshop (Sales) and Helmets (Inventory & COGS)', count: 2 }));
  await merchant.doesNotSee(en('check.status-eligible.on-hold'));
  scene.completeMapping('1');
  await merchant.press(en('common.check-again'));

  await merchant.sees(en('check.status-eligible.on-hold'));
  await merchant.doesNotSee(en('action.post.button', { date: '2026-11-19' }), { role: 'button', within: { role: 'dialog' } });
  await merchant.press(en('remedy.regenerate-first'));
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
  await merchant.sees(en('headline.ready-to-regenerate'), { within: PANEL });
  await unfoldPanel(merchant);
  await merchant.sees('November 19 Plateau', { role: 'heading', within: PANEL });
  await merchant.press(en('action.regenerate.button', { date: '2026-11-19' }));
  await regenerateAndPost(merchant);
  await merchant.key('Escape');
  await merchant.sees(en('status.POSTED'), { within: PANEL });
  expect(scene.writes()).toBe(2);
  await scene.stop();
});
