import { differingTotals } from '../../../lib/domain/day.ts';
import { postAndReadBack } from '../postAndReadBack.ts';
import { type Act, same } from '../stage.ts';

const NOTE = 'Note for the record (optional)';

/** The day that was posted, and then changed in the POS: refreshed, and its own entry in the books updated. */
export const repairTheChangedDay: Act = {
  title: 'The day whose POS figures changed: Refresh, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.changed;
    await step('Refresh says what it will do, and asks what changed', async () => {
      await merchant.press(`Refresh ${name}`);
      await merchant.sees(`This replaces the figures of ${name} with those of Retail POS now, and builds the entry again.`);
      await merchant.choose('Something changed in the POS');
      await merchant.sees('Choose what changed in the POS.');
      const changed = { within: { role: 'group', name: 'What changed in the POS' } };
      for (const what of ['Sales', 'Payments', 'COGS']) await merchant.tick(what, changed);
    });
    await step('There is room for a note', async () => {
      await merchant.fill(NOTE, 'A sale was voided the next morning.');
      same('The note', (await merchant.sees(NOTE, { role: 'textbox' })).value, 'A sale was voided the next morning.');
    });
    await step('Because the day is in the books already, it asks a second time', async () => {
      await merchant.tick(`${name} is already in QuickBooks Online: its entry there will change`);
      await merchant.sees('Everything is checked', { role: 'status' });
      await merchant.press(`Refresh ${name}`);
      await merchant.sees(`${name} is already in QuickBooks Online. Going on changes the entry that is in your books.`);
    });
    await picture('already-in-the-books');
    await step(`${name} is refreshed: POS and accounting agree, and the update is ready to be posted`, async () => {
      await merchant.press(`Yes, refresh ${name}`);
      await merchant.sees(`${name} is ready to be posted.`, { role: 'status' });
      const day = truth.day(date);
      same('Its status', day.postings.map(({ status }) => status), ['UPDATE', 'UPDATE']);
      same('The figures in which POS and accounting differ', differingTotals(day), []);
    });
    await postAndReadBack(stage, stage.days.changed, 'It was refreshed');
  },
};
