import { confirmAll, pressPath } from '../../../tests/support/live.ts';
import { en } from '../../../tests/support/merchant/texts.ts';
import { same } from '../stage.ts';
import { type LiveAct, clicksOf } from './stage.ts';

/** Run: the site's own icon is clicked once, and what came of it is read from the site. */
export const regenerate: LiveAct = {
  title: 'Regenerate: the site’s own icon is clicked, once',
  async play(stage) {
    const { merchant, truth, day, step, picture } = stage;
    await step('The owner confirms two things: the day, and the access with the settings of the store', async () => {
      await confirmAll(merchant);
      await merchant.choose(en('reason.mapping-updated'));
      await merchant.sees(en('sheet.all-clear'), { role: 'status' });
    });
    await picture('checklist');
    await step(`${day.name} is regenerated: the site heard one click, and says by itself that the day is ready`, async () => {
      await merchant.press(en('action.regenerate.button', { date: day.name }), { within: { role: 'dialog' } });
      await merchant.sees(en('operation.settled.ready', { date: day.name }), { role: 'status' });
      same('The clicks that arrived', clicksOf(stage), [pressPath('regenerate')]);
      same('Its first status', truth.day(day.date).postings[0]!.status, 'POST');
    });
    await picture('ready');
  },
};
