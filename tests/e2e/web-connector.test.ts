/** QuickBooks Desktop: what is posted waits until somebody runs the Web Connector by hand (B0.9). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startChromium } from '../support/browser/startBrowser.ts';
import { en, rowOf } from '../support/merchant/texts.ts';

const DAY = '2026-11-21';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it('a day of QuickBooks Desktop is handed over, waits for the Web Connector, and is posted once it ran', async () => {
  const scene = await startScene(started, { scenario: 'every-status' });
  const { merchant } = scene;
  await merchant.open('/salesReport/index?storeId=2');
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.choose(en('reason.after-regenerate'));
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('operation.settled.handed-over', { date: '2026-11-21' }), { role: 'status' });
  await merchant.sees(en('next.web-connector'));
  expect(scene.statusesOf('2', DAY)).toEqual(['POSTED', 'POSTED']);
  await merchant.key('Escape');
  await merchant.sees(rowOf('2026-11-21', 'headline.sync-pending'), { role: 'group' });

  // A day that waits can't be posted again.
  await merchant.press(en('action.post.button', { date: '2026-11-21' }));
  await merchant.sees(en('check.status-eligible.already-posted', { date: '2026-11-21' }));
  await merchant.key('Escape');

  const ledger = await merchant.newTab();
  await ledger.open('/ledger?companyId=qbd');
  await ledger.press('Run the Web Connector');
  await ledger.sees('Nothing waits');
  await merchant.page.bringToFront();
  await merchant.sees(rowOf('2026-11-21', 'status.POSTED'), { role: 'group' });
  expect(scene.ledgerOf('qbd', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await scene.stop();
});
