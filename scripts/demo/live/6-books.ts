import { en, rowOf } from '../../../tests/support/merchant/texts.ts';
import { COMPANY } from '../truth.ts';
import { same } from '../stage.ts';
import type { LiveAct } from './stage.ts';

/** The report is quiet, and the books have the last word. */
export const readTheBooks: LiveAct = {
  title: 'What the report and the books say',
  async play({ merchant, truth, day, step, picture }) {
    await step(`On the report ${day.name} is posted as far as the site tells, and no day needs the owner`, async () => {
      await merchant.open('/salesReport/index');
      await merchant.sees(rowOf(day.date, 'settlement.as-told'), { role: 'group' });
      await merchant.doesNotSee(en('page.attention', { count: 1 }));
    });
    await picture('report-after');
    await step('The accounting software has the sales and the COGS of that day, each once', async () => {
      const entries = truth.ledger(day.date).map(({ kind, revisions }) => [kind, revisions.length]);
      same(`The entries in ${COMPANY}`, entries.toSorted(), [
        ['cogs', 1],
        ['sales', 1],
      ]);
    });
  },
};
