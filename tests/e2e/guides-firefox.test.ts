/** Two guides in Firefox, from their start to their end. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openDay } from '../support/merchant/panel.ts';
import { type Scene, startScene } from '../support/scene/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/browser/startBrowser.ts';
import { en } from '../support/merchant/texts.ts';

const DAY = '/sales/summary?storeId=1&startDate=2026-11-12&endDate=2026-11-12#tab_accounting';
const card = { within: { role: 'dialog' } } as const;

let started: StartedBrowser;
let scene: Scene;
beforeAll(async () => {
  started = await startFirefox();
});
afterAll(() => started?.stop());
beforeEach(async () => {
  scene = await startScene(started);
});
afterEach(() => scene.stop());

it('the mapping is completed, row by row', async () => {
  const { merchant } = scene;
  await openDay(merchant, DAY);
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.press(en('button.mapping'), { within: { role: 'listitem', name: en.part('check.mapping-complete.block') } });
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), card);
  await merchant.follow(en('guide.path.mapping'));
  await merchant.arrives('/settings/accounting/1');
  await merchant.sees(en('guide.map-row', { row: 'Workshop' }), card);
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await merchant.sees(en('guide.map-row', { row: 'Helmets' }), card);
  await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await merchant.press('Save Helmets in Inventory & COGS');
  await merchant.sees(en('guide.end.mapped', { store: 'Plateau' }), card);
  expect(scene.writes()).toBe(0);
});

it('the store is connected again', async () => {
  const { merchant, server, owner } = scene;
  scene.completeMapping('1');
  server.practice.disconnectStore(owner, '1');
  await openDay(merchant, DAY);
  await merchant.press(en('action.refresh.button', { date: '2026-11-12' }));
  await merchant.press(en('button.reconnect-store'), { within: { role: 'listitem', name: en.part('check.store-connected.block') } });
  await merchant.follow(en('guide.path.stores'));
  await merchant.arrives('/settings/stores/1');
  await merchant.sees(en('guide.store-connected', { store: 'Plateau' }), card);
  await merchant.press('Reconnect');
  await merchant.sees(en('guide.end.store-connected', { store: 'Plateau' }), card);
});
