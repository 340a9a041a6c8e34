/** The main job: a FAILED day, its cause mended on the site's own page, regenerated, posted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Merchant } from '../support/merchant.ts';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, openPopup, startChromium } from '../support/startBrowser.ts';

const DAY = '2026-11-03';

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** Gives both rows at None an account, on the page that the checklist leads to. */
async function mendMapping(merchant: Merchant): Promise<void> {
  const settings = await merchant.followed('Open the mapping in Settings > Accounting');
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
  await merchant.sees('November 3: Failed: a mapping is missing', { role: 'group' });

  await merchant.press('Regenerate November 3');
  await merchant.sees('Workshop (Sales) and Helmets (Inventory & COGS) have no account yet. Until they do, no day can be repaired.');
  await merchant.sees('The error is a missing mapping, and rows still stand at None.');
  await merchant.sees('2 things to fix first', { role: 'status' });
  expect((await merchant.sees('Regenerate November 3', { role: 'button' })).disabled).toBe(true);

  await mendMapping(merchant);
  // Whoever comes back to the page finds the checklist judged anew.
  await merchant.sees('The error was a missing mapping, and the mapping is complete now');
  await merchant.doesNotSee('Fix first');
  await merchant.sees('1 thing to confirm', { role: 'status' });
  await merchant.tick('November 3 is already in QuickBooks Online: its entry there will change');
  await merchant.sees('Choose why', { role: 'status' });
  await merchant.choose('The mapping was updated');
  await merchant.sees('Everything is checked', { role: 'status' });
  await merchant.press('Regenerate November 3');
  await merchant.press('Yes, regenerate November 3');
  await merchant.sees('November 3 is ready to be posted.', { role: 'status' });
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POST']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind }) => kind)).toEqual(['sales']);

  await merchant.press('Post November 3');
  await merchant.sees('Everything is checked', { role: 'status' });
  expect((await merchant.sees('It was regenerated', { role: 'radio' })).checked).toBe(true);
  await merchant.press('Post November 3');
  await merchant.sees('November 3 is posted.', { role: 'status' });
  await merchant.sees('QuickBooks Online shows it in a few minutes.');
  expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POSTED']);
  expect(scene.ledgerOf('qbo', DAY).map(({ kind, revisions }) => [kind, revisions.length])).toEqual([
    ['cogs', 1],
    ['sales', 1],
  ]);

  await merchant.key('Escape');
  await merchant.sees('November 3: Posted', { role: 'group' });
  const popup = await Merchant.at(await openPopup(started, merchant.page), { origin: scene.server.origin });
  await popup.sees('2 days need you');
  await popup.sees('November 12');
  await popup.doesNotSee('November 3');
  expect(scene.writes()).toBe(2);
  await scene.stop();
});
