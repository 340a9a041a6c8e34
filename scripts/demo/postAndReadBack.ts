import type { StoryDay } from './brokenDays.ts';
import { type Stage, same } from './stage.ts';
import { en, rowOf } from '../../tests/support/merchant/texts.ts';

/**
 * The last step of each repair, offered where the one before it ended: Post, and what the day's row says then.
 * @param reason the one that is chosen already, because the step before made it true
 */
export async function postAndReadBack({ merchant, truth, step, picture }: Stage, { date, name }: StoryDay, reason: string): Promise<void> {
  await step('Post is offered as the next step; everything is checked again, and the reason is known', async () => {
    await merchant.press(en('action.post.button', { date: name }));
    await merchant.sees(en('sheet.all-clear'), { role: 'status' });
    same(`"${reason}" is chosen`, (await merchant.sees(reason, { role: 'radio' })).checked, true);
  });
  await step(`${name} is posted, and QuickBooks Online shows it in a few minutes`, async () => {
    await merchant.press(en('action.post.button', { date: name }));
    await merchant.sees(en('operation.settled.posted', { date: name }), { role: 'status' });
    await merchant.sees(en('next.few-minutes', { software: 'QuickBooks Online' }));
    const { postings } = truth.day(date);
    same('Its status', [...new Set(postings.map(({ status }) => status))], ['POSTED']);
  });
  await picture('posted');
  await step('Its row says Posted, like the rows of the days that are in order', async () => {
    await merchant.key('Escape');
    await merchant.sees(rowOf(date, 'status.POSTED'), { role: 'group' });
  });
}
