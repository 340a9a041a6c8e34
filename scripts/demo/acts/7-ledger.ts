import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import type { StoryDay } from '../brokenDays.ts';
import { type Act, type Stage, same } from '../stage.ts';
import { en } from '../../../tests/support/merchant/texts.ts';

/** The books have the last word: every entry once, the changed day's under the reference that it always had. */
export const readTheLedger: Act = {
  title: 'What the books hold',
  async play(stage) {
    const { merchant, truth, days, step, picture } = stage;
    await step('No day needs the owner any more', () => merchant.sees(en('page.attention.none'), { role: 'heading' }));
    await picture('no-day-needs-you');
    await step('The ledger says of all its entries: nothing twice', async () => {
      await merchant.follow('The ledgers');
      await merchant.sees(/^\d+ entries, nothing twice/);
    });
    await readOneDay(stage, days.failed, 'arrived once');
    await readOneDay(stage, days.held, 'arrived once');
    await readOneDay(stage, days.changed, 'arrived once, updated once');
    await step('Lightspeed Accounting was asked six times to change something: two steps for each day', async () => {
      const asked = (day: StoryDay, ...actions: string[]) => actions.map((action) => `${action} ${day.date} 202`);
      same('The writes', truth.writes(), [
        ...asked(days.failed, 'regenerate', 'post'),
        ...asked(days.changed, 'refresh', 'post'),
        ...asked(days.held, 'regenerate', 'post'),
      ]);
    });
  },
};

/** The reference of an entry is made of its company, store, day and kind (see the practice's engine). */
const references = (date: BusinessDate) => ['cogs', 'sales'].map((kind) => `qbo-1-${date}-${kind}`);

async function readOneDay({ merchant, truth, step, picture }: Stage, { date, name }: StoryDay, history: string): Promise<void> {
  await step(`${name}: two entries, sales and COGS, and each ${history}`, async () => {
    await merchant.fill('Date, or empty', date);
    await merchant.press('Show');
    await merchant.sees(`2 entries of ${date}, nothing twice`);
    for (const kind of ['Sales', 'COGS']) await merchant.sees(new RegExp(`^${date} Plateau ${kind} [\\d.,]+ ${history}$`));
    for (const reference of references(date)) await merchant.sees(`Reference ${reference}`);
    const entries = truth.ledger(date).map(({ ref, revisions }) => [ref, revisions.map(({ what }) => what).join(', ')]);
    const happened = history.includes('updated') ? 'arrived, updated' : 'arrived';
    same(
      'The entries',
      entries.toSorted(),
      references(date).map((reference) => [reference, happened]),
    );
  });
  await picture(`ledger-${date}`);
}
