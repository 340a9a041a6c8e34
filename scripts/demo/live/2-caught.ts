import { openDay, pressIcon } from '../../../tests/support/live.ts';
import { en } from '../../../tests/support/merchant/texts.ts';
import { same } from '../stage.ts';
import { type LiveAct, clicksOf } from './stage.ts';

/** A click on the site's own icon is caught: it opens the checklist, and the site hears of nothing. */
export const clickTooEarly: LiveAct = {
  title: 'A click on the site’s own icon, too early',
  async play(stage) {
    const { merchant, live, day, step, picture } = stage;
    await step(`The owner opens ${day.name} by the site’s own link`, async () => {
      await openDay(merchant.page, day.date);
      await merchant.sees('Sales Totals Guard', { role: 'region' });
    });
    await picture('day');
    await step('A click on the site’s calculator icon opens our checklist instead', async () => {
      await pressIcon(merchant.page, live, 'regenerate');
      await merchant.sees(en('action.regenerate.button', { date: day.name }), { role: 'button', within: { role: 'dialog' } });
    });
    await step('Two things are to be confirmed, and until then there is nothing to click', async () => {
      await merchant.sees(en('sheet.to-confirm', { count: 2 }), { role: 'status' });
      await merchant.pressAnyway(en('action.regenerate.button', { date: day.name }), { within: { role: 'dialog' } });
    });
    await step('The site was sent nothing', async () => same('The clicks that arrived', clicksOf(stage), []));
    await picture('caught');
  },
};
