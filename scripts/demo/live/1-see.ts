import { en, rowOf } from '../../../tests/support/merchant/texts.ts';
import type { LiveAct } from './stage.ts';

/** The report says which day is not in the books, and nothing of those that are. */
export const seeTheDay: LiveAct = {
  title: 'What is wrong, on the site’s own report',
  async play({ merchant, day: { date, name }, step, picture }) {
    await step('The owner signs in', () => merchant.signIn());
    await step(`Sales Totals opens: one day needs the owner, ${name}, which is on hold`, async () => {
      await merchant.open('/salesReport/index');
      await merchant.sees(rowOf(date, 'status.HOLD'), { role: 'group' });
      await merchant.sees(en('page.attention', { count: 1 }));
    });
    await picture('report');
  },
};
