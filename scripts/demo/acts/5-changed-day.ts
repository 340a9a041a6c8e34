import { differingTotals } from '../../../lib/domain/day/day.ts';
import { postAndReadBack } from '../postAndReadBack.ts';
import { type Act, same } from '../stage.ts';
import { en } from '../../../tests/support/merchant/texts.ts';

const NOTE = en('sheet.note');

/** The day that was posted, and then changed in the POS: refreshed, and its own entry in the books updated. */
export const repairTheChangedDay: Act = {
  title: 'The day whose POS figures changed: Refresh, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.changed;
    await step('Refresh says what it will do; that the POS changed, and what of it, is chosen from the figures', async () => {
      await merchant.press(en('action.refresh.button', { date: name }));
      await merchant.sees(en('action.refresh.effect', { date: name }));
      await merchant.sees(en('sheet.suggested'));
      same('The reason', (await merchant.sees(en('reason.pos-data-changed'), { role: 'radio' })).checked, true);
      const changed = { role: 'checkbox', within: { role: 'group', name: en('sheet.what-changed') } };
      for (const what of [en('posting.sales'), en('posting.payments'), en('posting.cogs')])
        same(what, (await merchant.sees(what, changed)).checked, true);
    });
    await step('There is room for a note', async () => {
      await merchant.fill(NOTE, 'A sale was voided the next morning.');
      same('The note', (await merchant.sees(NOTE, { role: 'textbox' })).value, 'A sale was voided the next morning.');
    });
    await step('Because the day is in the books already, it asks a second time', async () => {
      await merchant.sees(en('sheet.all-clear'), { role: 'status' });
      await merchant.press(en('action.refresh.button', { date: name }));
      await merchant.sees(en.part('check.already-posted.second'));
    });
    await picture('already-in-the-books');
    await step(`${name} is refreshed: POS and accounting agree, and the update is ready to post`, async () => {
      await merchant.press(en('sheet.go-on.refresh', { date: name }));
      await merchant.sees(en('operation.settled.ready', { date: name }), { role: 'status' });
      const day = truth.day(date);
      same(
        'Its status',
        day.postings.map(({ status }) => status),
        ['UPDATE', 'UPDATE'],
      );
      same('The figures in which POS and accounting differ', differingTotals(day), []);
    });
    await postAndReadBack(stage, stage.days.changed, en('reason.after-refresh'));
  },
};
