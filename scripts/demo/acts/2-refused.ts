import { type Act, same } from '../stage.ts';
import { en, rowOf } from '../../../tests/support/merchant/texts.ts';

/** Two repairs that the rules forbid: of a day that is well, and of a day whose cause still stands. */
export const tryWhatIsForbidden: Act = {
  title: 'What is forbidden is refused, and says why',
  async play({ merchant, truth, days: { failed, well }, step, picture }) {
    await step(`Refresh on ${well.name} is refused: the day is in order`, async () => {
      await merchant.hover(rowOf(well.date, 'status.POSTED'), { role: 'group' });
      await merchant.press(en('action.refresh.button', { date: well.date }));
      await merchant.sees(en('check.something-to-repair.healthy', { date: well.date }));
    });
    await picture('nothing-to-repair');
    await step('There is nothing to click: no reason, no box, no button that acts', async () => {
      for (const role of ['radio', 'checkbox']) await merchant.doesNotSee(/^/, { role, within: { role: 'dialog' } });
      await merchant.doesNotSee(en('action.refresh.button', { date: well.date }), { role: 'button', within: { role: 'dialog' } });
      await merchant.key('Escape');
      await merchant.doesNotSee(en('action.refresh.button', { date: well.date }), { role: 'dialog' });
    });
    await step(`Regenerate on ${failed.name} is refused: Workshop and Helmets have no account`, async () => {
      await merchant.press(en('action.regenerate.button', { date: failed.date }));
      await merchant.sees(en('check.mapping-complete.block', { rows: 'Workshop (Sales) and Helmets (Inventory & COGS)', count: 2 }));
      await merchant.sees(en('sheet.fix-first'), { role: 'heading' });
    });
    await picture('refused');
    await step('What is to be fixed stands alone', async () => {
      await merchant.doesNotSee(en('action.regenerate.button', { date: failed.date }), { role: 'button', within: { role: 'dialog' } });
    });
    await step('Nothing was sent to Lightspeed Accounting', async () => same('The writes', truth.writes(), []));
  },
};
