/** Firefox: installed, the days are seen, and one is repaired. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/startBrowser.ts';

const DAY = '2026-11-19';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startFirefox();
});
afterAll(() => started?.stop());

it('the days are seen, and a day on HOLD is regenerated and posted', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  await merchant.open('/salesReport/index');
  await merchant.sees('3 days need you');
  await merchant.sees('November 12: The POS changed after it was posted', { role: 'group' });
  await merchant.sees('November 18: Posted', { role: 'group' });

  await merchant.press('Regenerate November 19');
  await merchant.tick(/November 19 is already in QuickBooks Online/);
  await merchant.choose('It failed or is held back');
  await merchant.press('Regenerate November 19');
  await merchant.press('Yes, regenerate November 19');
  await merchant.sees('November 19 is ready to be posted.');
  await merchant.press('Post November 19');
  await merchant.sees('Everything is checked');
  await merchant.press('Post November 19');
  await merchant.sees('November 19 is posted.');
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await merchant.key('Escape');
  await merchant.sees('November 19: Posted', { role: 'group' });
  await scene.stop();
});
