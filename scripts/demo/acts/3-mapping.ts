import type { Act } from '../stage.ts';
import { en } from '../../../tests/support/merchant/texts.ts';

/** The cause is fixed where it lies: on the site's own page, to which the checklist leads. */
export const fixTheMapping: Act = {
  title: 'The cause is fixed, on the site itself',
  async play({ merchant, days: { failed }, step, picture }) {
    await step('The checklist leads to the mapping, in a tab of its own, where both rows get an account', async () => {
      const settings = await merchant.followed(en('remedy.mapping'));
      await settings.arrives('/settings/accounting/');
      await settings.select('Account for Workshop in Sales', '4050 Workshop');
      await settings.press('Save Workshop in Sales');
      await settings.sees('Sales › Workshop: 4050 Workshop.', { role: 'status' });
      await settings.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
      await settings.press('Save Helmets in Inventory & COGS');
      await settings.sees('Every row has an account.');
      await settings.page.close();
    });
    await step(`Back at ${failed.name}, the checklist was checked again by itself: nothing is to be fixed any more`, async () => {
      await merchant.page.bringToFront();
      await merchant.sees(en('sheet.all-clear'), { role: 'status' });
      await merchant.doesNotSee(en('sheet.fix-first'));
    });
    await picture('fixed');
  },
};
