/** The guides, walked by a merchant: each step lit at its true place, and nothing pressed for anybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../support/merchant.ts';
import { startScene } from '../support/scene.ts';
import { type StartedBrowser, startChromium } from '../support/startBrowser.ts';
import { lightOf, litAt } from '../support/guideLight.ts';

const DAY = '2026-11-03';
const card = { within: { role: 'dialog' } } as const;

let started: StartedBrowser;
beforeAll(async () => {
  started = await startChromium();
});
afterAll(() => started?.stop());

/** Opens the checklist of Regenerate on the day, and asks to be shown how to mend the first thing. */
async function askHow(merchant: Merchant): Promise<void> {
  await merchant.open('/salesReport/index');
  await merchant.press(`Regenerate November 3`);
  await merchant.sees('have no account yet');
  await merchant.press('Show me how', { within: { role: 'listitem', name: /have no account yet/ } });
}

describe('check the mapping', () => {
  it('goes from row to row until every one has an account, and offers to go on', async () => {
    const scene = await startScene(started);
    const { merchant } = scene;
    await askHow(merchant);
    await merchant.sees('Give Workshop an account, and save it.', card);
    expect(await lightOf(merchant)).toBeNull();
    await merchant.follow('Go to Settings > Accounting > View Details');
    await merchant.arrives('/settings/accounting/1');
    await merchant.sees('Give Workshop an account, and save it.', card);
    await litAt(merchant, 'tr[data-name="Workshop"][data-area="Sales"]');

    await merchant.select('Account for Workshop in Sales', '4050 Workshop');
    await merchant.press('Save Workshop in Sales');
    await merchant.sees('Give Helmets an account, and save it.', card);
    await litAt(merchant, 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
    await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
    await merchant.press('Save Helmets in Inventory & COGS');

    await merchant.sees('Every row of Plateau has an account.', card);
    expect(await lightOf(merchant)).toBeNull();
    await merchant.press('Yes', card);
    await merchant.doesNotSee('Did it help?');
    await scene.stop();
  });
});

describe('regenerate a day and post it', () => {
  it('leads from the mapping over the day to POSTED', async () => {
    const scene = await startScene(started);
    const { merchant } = scene;
    await askHow(merchant);
    scene.completeMapping('1');
    await merchant.press('Regenerate November 3 and post it', card);
    await merchant.sees('Click November 3.', card);
    await litAt(merchant, `.k-grid-content a[href*="${DAY}"]`);
    await merchant.follow(DAY);
    await merchant.arrives('/sales/summary');
    await merchant.sees('Press Regenerate.', card);
    await merchant.press('Regenerate November 3', { within: { role: 'group', name: 'Repairs of November 3' } });
    await merchant.sees('Confirm what is asked, choose why, and press Regenerate.', card);
    await merchant.tick('November 3 is already in QuickBooks Online: its entry there will change');
    await merchant.choose('The mapping was updated');
    await merchant.press('Regenerate November 3', { within: { role: 'dialog', name: 'Regenerate November 3' } });
    await merchant.press('Yes, regenerate November 3');
    await merchant.sees('Press Post.', card);
    await merchant.press('Post November 3', { within: { role: 'dialog', name: 'Regenerate November 3' } });
    await merchant.sees('Look over the checklist, and press Post.', card);
    await merchant.press('Post November 3', { within: { role: 'dialog', name: 'Post November 3' } });
    await merchant.sees('November 3 is posted.', card);
    await merchant.sees('Did it help?', card);
    expect(scene.statusesOf('1', DAY)).toEqual(['POSTED', 'POSTED']);
    expect(scene.ledgerOf('qbo', DAY).map(({ kind }) => kind)).toEqual(['cogs', 'sales']);
    await scene.stop();
  });
});
