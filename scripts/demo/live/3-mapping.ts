import { en } from '../../../tests/support/merchant/texts.ts';
import { same } from '../stage.ts';
import type { LiveAct } from './stage.ts';

/** The checklist asks about the mapping: the cause is there. Where that page is, only the site's own menu knows. */
export const fixTheMapping: LiveAct = {
  title: 'The cause is fixed, on the site’s own page',
  async play({ merchant, truth, day, step }) {
    await step('The checklist asks whether a row of the mapping still says None', async () => {
      await merchant.sees(en.part('check.mapping-complete.ask'), { within: { role: 'dialog' } });
    });
    await step('In another tab, by the site’s own menu: Workshop and Helmets get an account', async () => {
      const settings = await merchant.newTab();
      await settings.open('/salesReport/index');
      await settings.follow('Accounting', { within: { role: 'navigation' } });
      await settings.follow(/^View Details/);
      await settings.select('Account for Workshop in Sales', '4050 Workshop');
      await settings.press('Save Workshop in Sales');
      await settings.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
      await settings.press('Save Helmets in Inventory & COGS');
      await settings.sees('Every row has an account.');
      await settings.page.close();
      await merchant.page.bringToFront();
    });
    await step(`${day.name} is still on hold: a mapping alone moves nothing`, async () =>
      same('Its first status', truth.day(day.date).postings[0]!.status, 'HOLD'),
    );
  },
};
