import { type Act, same } from '../stage.ts';
import { postAndReadBack } from '../postAndReadBack.ts';
import { en } from '../../../tests/support/merchant/texts.ts';

/** The day that failed: regenerated, so that the new mapping counts, and posted. */
export const repairTheFailedDay: Act = {
  title: 'The day that failed: Regenerate, then Post',
  async play(stage) {
    const { merchant, truth, step, picture } = stage;
    const { date, name } = stage.days.failed;
    await step(
      'It says that its entry in the books can change, and that this is asked next; why is chosen from what it sees, and can be changed',
      async () => {
        await merchant.sees(en.part('check.already-posted.announced'));
        await merchant.sees(en('sheet.suggested'));
        await merchant.choose(en('reason.mapping-updated'));
        await merchant.sees(en('sheet.all-clear'), { role: 'status' });
      },
    );
    await picture('all-clear');
    await step('It asks once more after the click, in words that name the consequence', async () => {
      await merchant.press(en('action.regenerate.button', { date: name }));
      await merchant.sees(en.part('check.already-posted.second'));
      same('The writes', truth.writes(), []);
    });
    await picture('second-question');
    await step(`${name} is regenerated, and ready to post`, async () => {
      await merchant.press(en('sheet.go-on.regenerate', { date: name }));
      await merchant.sees(en('operation.settled.ready', { date: name }), { role: 'status' });
      same(
        'Its status',
        truth.day(date).postings.map(({ status }) => status),
        ['POSTED', 'POST'],
      );
      same(
        'Its entries in the books',
        truth.ledger(date).map(({ kind }) => kind),
        ['sales'],
      );
    });
    await picture('regenerated');
    await postAndReadBack(stage, stage.days.failed, en('reason.after-regenerate'));
  },
};
