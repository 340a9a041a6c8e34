import { postAndReadBack } from '../postAndReadBack.ts';
import { type Act, same } from '../stage.ts';

/** The day on hold: it can't be posted as it is; regenerated, it can. */
export const repairTheHeldDay: Act = {
  title: 'The day on hold: Regenerate, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.held;
    const writes = truth.writes();
    await step('Post is refused: it has to be regenerated first, and the checklist offers that', async () => {
      await merchant.press(`Post ${name}`);
      await merchant.sees('This day is on hold: regenerate it before it is posted.');
      same('The writes', truth.writes(), writes);
    });
    await picture('post-refused');
    await step(`${name} is regenerated, and ready to be posted`, async () => {
      await merchant.press('Regenerate first');
      await merchant.choose('It failed or is held back');
      await merchant.tick(`${name} is already in QuickBooks Online: its entry there will change`);
      await merchant.sees('Everything is checked', { role: 'status' });
      await merchant.press(`Regenerate ${name}`);
      await merchant.press(`Yes, regenerate ${name}`);
      await merchant.sees(`${name} is ready to be posted.`, { role: 'status' });
      same('Its status', truth.day(date).postings.map(({ status }) => status), ['POST', 'POSTED']);
    });
    await postAndReadBack(stage, stage.days.held, 'It was regenerated');
  },
};
