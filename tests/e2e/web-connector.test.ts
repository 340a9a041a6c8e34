/** QuickBooks Desktop: what is posted waits until somebody runs the Web Connector by hand (B0.9). */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';

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
  await merchant.press('Post November 21');
  await merchant.choose('It was regenerated');
  await merchant.press('Post November 21');
  await merchant.sees('November 21 is handed over, and not yet in the books.', { role: 'status' });
  await merchant.sees('Now run the Web Connector on the computer with QuickBooks Desktop: until then it isn’t in the books.');
  expect(scene.statusesOf('2', DAY)).toEqual(['POSTED', 'POSTED']);
  await merchant.key('Escape');
  await merchant.sees('November 21: Waiting for the Web Connector', { role: 'group' });

  // A day that waits can't be posted again.
  await merchant.press('Post November 21');
  await merchant.sees('November 21 is posted. There is nothing to post.');
  await merchant.key('Escape');

  const ledger = await merchant.newTab();
  await ledger.open('/ledger?companyId=qbd');
  await ledger.press('Run the Web Connector');
  await ledger.sees('Nothing waits');
  await merchant.page.bringToFront();
  await merchant.sees('November 21: Posted', { role: 'group' });
  expect(scene.ledgerOf('qbd', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await scene.stop();
});
