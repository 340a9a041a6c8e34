/** A POSTED day whose POS figures changed: refreshed, then posted as an update of the same entry. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/businessDate.ts';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';

const DAY = '2026-11-12';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

it('a POSTED day whose POS changed is refreshed and updates its own entry', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant } = scene;
  const before = scene.ledgerOf('qbo', DAY);
  expect(before.map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);
  await merchant.open('/salesReport/index');
  await merchant.sees('November 12: The POS changed after it was posted', { role: 'group' });

  await merchant.press('Refresh November 12');
  await merchant.sees('This replaces the figures of November 12 with those of Retail POS now, and builds the entry again.');
  await merchant.choose('Something changed in the POS');
  await merchant.sees('Choose what changed in the POS.');
  await merchant.tick('Sales', { within: { role: 'group', name: 'What changed in the POS' } });
  await merchant.tick('November 12 is already in QuickBooks Online: its entry there will change');
  await merchant.sees('Everything is checked', { role: 'status' });
  await merchant.press('Refresh November 12');
  await merchant.sees('November 12 is already in QuickBooks Online. Going on changes the entry that is in your books.');
  expect(scene.writes()).toBe(0);
  await merchant.press('Go back');
  await merchant.sees('Everything is checked', { role: 'status' });
  await merchant.press('Refresh November 12');
  await merchant.press('Yes, refresh November 12');
  await merchant.sees('November 12 is ready to be posted.', { role: 'status' });
  expect(scene.statusesOf('1', DAY)).toEqual(['UPDATE', 'UPDATE']);
  await merchant.sees('UPDATE', { role: 'cell' });

  await merchant.press('Post November 12');
  await merchant.sees('Everything is checked', { role: 'status' });
  await merchant.press('Post November 12');
  await merchant.sees('November 12 is posted.', { role: 'status' });
  const after = scene.ledgerOf('qbo', DAY);
  expect(after.map(({ kind, ref, revisions }) => [kind, ref, revisions.map(({ what }) => what)])).toEqual(
    before.map(({ kind, ref }) => [kind, ref, ['arrived', 'updated']]),
  );
  expect(after.map(({ lines }) => lines)).not.toEqual(before.map(({ lines }) => lines));

  await merchant.key('Escape');
  await merchant.sees('November 12: Posted', { role: 'group' });
  await scene.stop();
});

it('a day that changes between the checklist and Run: nothing is sent, and what changed is said', async () => {
  const scene = await startScene(started);
  scene.completeMapping('1');
  const { merchant, server, owner } = scene;
  await merchant.open('/salesReport/index');
  await merchant.press('Refresh November 12');
  await merchant.choose('Retail POS reports differ from accounting');
  await merchant.tick(/November 12 is already in QuickBooks Online/);
  await merchant.sees('Everything is checked', { role: 'status' });
  server.practice.changePos(owner, '1', { do: 'add-sale', date: '2026-11-12' as BusinessDate, category: 'Bikes', amount: 5000 });

  await merchant.press('Refresh November 12');
  await merchant.press('Yes, refresh November 12');
  await merchant.sees('Something about this day changed since the checklist was shown. Nothing was sent. Look at what changed, then press again.');
  await merchant.sees('The figures of the day changed.');
  expect(scene.writes()).toBe(0);
  await merchant.press('I looked it over');
  await merchant.tick(/November 12 is already in QuickBooks Online/);
  await merchant.sees('Everything is checked', { role: 'status' });
  await merchant.press('Refresh November 12');
  await merchant.press('Yes, refresh November 12');
  await merchant.sees('November 12 is ready to be posted.', { role: 'status' });
  await scene.stop();
});
