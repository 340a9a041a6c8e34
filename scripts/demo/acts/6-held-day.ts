import { postAndReadBack } from '../postAndReadBack.ts';
import { type Act, same } from '../stage.ts';
import { en } from '../../../tests/support/merchant/texts.ts';

/** The day on hold: it can't be posted as it is; regenerated, it can. */
export const repairTheHeldDay: Act = {
  title: 'The day on hold: Regenerate, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.held;
    const writes = truth.writes();
    await step('Post is refused: it has to be regenerated first, and the checklist offers that', async () => {
      await merchant.press(en('action.post.button', { date: name }));
      await merchant.sees(en('check.status-eligible.on-hold'));
      same('The writes', truth.writes(), writes);
    });
    await picture('post-refused');
    await step(`${name} is regenerated, and ready to post`, async () => {
      await merchant.press(en('remedy.regenerate-first'));
      await merchant.choose(en('reason.failed'));
      await merchant.sees(en('sheet.all-clear'), { role: 'status' });
      await merchant.press(en('action.regenerate.button', { date: name }));
      await merchant.press(en('sheet.go-on.regenerate', { date: name }));
      await merchant.sees(en('operation.settled.ready', { date: name }), { role: 'status' });
      same(
        'Its status',
        truth.day(date).postings.map(({ status }) => status),
        ['POST', 'POSTED'],
      );
    });
    await postAndReadBack(stage, stage.days.held, en('reason.after-regenerate'));
  },
};
