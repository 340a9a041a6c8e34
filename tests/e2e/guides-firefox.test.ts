/** Two guides in Firefox, from their start to their end. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Scene, startScene } from '../support/scene.ts';
import { type StartedBrowser, startFirefox } from '../support/startBrowser.ts';

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
  await merchant.open(DAY);
  await merchant.press('Refresh November 12');
  await merchant.press('Show me how', { within: { role: 'listitem', name: /have no account yet/ } });
  await merchant.sees('Give Workshop an account, and save it.', card);
  await merchant.follow('Go to Settings > Accounting > View Details');
  await merchant.arrives('/settings/accounting/1');
  await merchant.sees('Give Workshop an account, and save it.', card);
  await merchant.select('Account for Workshop in Sales', '4050 Workshop');
  await merchant.press('Save Workshop in Sales');
  await merchant.sees('Give Helmets an account, and save it.', card);
  await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
  await merchant.press('Save Helmets in Inventory & COGS');
  await merchant.sees('Every row of Plateau has an account.', card);
  expect(scene.writes()).toBe(0);
});

it('the store is connected again', async () => {
  const { merchant, server, owner } = scene;
  scene.completeMapping('1');
  server.practice.disconnectStore(owner, '1');
  await merchant.open(DAY);
  await merchant.press('Refresh November 12');
  await merchant.press('Show me how', { within: { role: 'listitem', name: /isn’t connected to the POS/ } });
  await merchant.follow('Go to Settings > Stores > View Details');
  await merchant.arrives('/settings/stores/1');
  await merchant.sees('Reconnect Plateau to the POS.', card);
  await merchant.press('Reconnect');
  await merchant.sees('Plateau is connected.', card);
});
