import { type Act, same } from '../stage.ts';
import { postAndReadBack } from '../postAndReadBack.ts';

/** The day that failed: regenerated, so that the new mapping counts, and posted. */
export const repairTheFailedDay: Act = {
  title: 'The day that failed: Regenerate, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.failed;
    await step('It asks for two things: that its entry in the books will change, and why', async () => {
      await merchant.sees('1 thing to confirm', { role: 'status' });
      await merchant.tick(`${name} is already in QuickBooks Online: its entry there will change`);
      await merchant.sees('Choose why', { role: 'status' });
      await merchant.choose('The mapping was updated');
      await merchant.sees('Everything is checked', { role: 'status' });
    });
    await picture('all-clear');
    await step('It asks a second time, in words that name the consequence', async () => {
      await merchant.press(`Regenerate ${name}`);
      await merchant.sees(`${name} is already in QuickBooks Online. Going on changes the entry that is in your books.`);
      same('The writes', truth.writes(), []);
    });
    await picture('second-question');
    await step(`${name} is regenerated, and ready to be posted`, async () => {
      await merchant.press(`Yes, regenerate ${name}`);
      await merchant.sees(`${name} is ready to be posted.`, { role: 'status' });
      same('Its status', truth.day(date).postings.map(({ status }) => status), ['POSTED', 'POST']);
      same('Its entries in the books', truth.ledger(date).map(({ kind }) => kind), ['sales']);
    });
    await picture('regenerated');
    await postAndReadBack(stage, stage.days.failed, 'It was regenerated');
  },
};
