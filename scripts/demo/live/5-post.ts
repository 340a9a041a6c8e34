import { pressIcon, pressPath } from '../../../tests/support/live.ts';
import { findAll } from '../../../tests/support/merchant/sight.ts';
import { en } from '../../../tests/support/merchant/texts.ts';
import { same } from '../stage.ts';
import { type LiveAct, clicksOf } from './stage.ts';

const BOX = { role: 'checkbox', within: { role: 'dialog' } } as const;

/** Post: what was confirmed a moment ago isn't asked again. */
export const post: LiveAct = {
  title: 'Post: nothing is asked a second time',
  async play(stage) {
    const { merchant, live, truth, day, step, picture } = stage;
    await step('The page is loaded again, and shows what the site says now', async () => {
      await merchant.press(en('page.reload'));
      await merchant.sees('POST');
      await merchant.sees('Sales Totals Guard', { role: 'region' });
    });
    await step('A click on the lightning bolt: everything is ticked already, with the time, and can be changed', async () => {
      await pressIcon(merchant.page, live, 'post');
      await merchant.sees(en('sheet.all-clear'), { role: 'status' });
      const boxes = findAll(await merchant.look(), /^/, BOX);
      same(
        'What is ticked',
        boxes.map(({ checked }) => checked),
        boxes.map(() => true),
      );
      await merchant.sees(en.part('sheet.told-at'), BOX);
    });
    await picture('post');
    await step(`${day.name} is posted, as far as the site tells`, async () => {
      await merchant.press(en('action.post.button', { date: day.name }), { within: { role: 'dialog' } });
      await merchant.sees(en('operation.settled.as-told', { date: day.name }), { role: 'status' });
      same('The clicks that arrived', clicksOf(stage), [pressPath('regenerate'), pressPath('post')]);
      same(
        'Its statuses',
        truth.day(day.date).postings.map(({ status }) => status),
        ['POSTED', 'POSTED'],
      );
    });
    await picture('posted');
  },
};
