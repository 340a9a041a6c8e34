import { PANEL, foldPanel, unfoldPanel } from '../../../tests/support/merchant/panel.ts';
import { findAll } from '../../../tests/support/merchant/sight.ts';
import { type Act, same } from '../stage.ts';
import { en, rowOf } from '../../../tests/support/merchant/texts.ts';

/** The merchant opens the month, and sees at once which days are broken, and how. */
export const seeWhatIsBroken: Act = {
  title: 'What is broken',
  async play({ merchant, days: { failed, changed, held, well }, step, picture }) {
    await step('The owner signs in', () => merchant.signIn());
    await step('Sales Totals opens, and three days need the owner', async () => {
      await merchant.open('/salesReport/index');
      await merchant.sees(en('page.attention', { count: 3 }), { role: 'heading' });
    });
    await step(`${failed.name} failed, because Helmets has no account`, () =>
      merchant.sees(rowOf(failed.date, 'headline.no-account', { row: 'Helmets' }), { role: 'group' }),
    );
    await step(`${changed.name} is posted, and its POS data changed after that`, () =>
      merchant.sees(rowOf(changed.date, 'headline.pos-changed.posted'), { role: 'group' }),
    );
    await step(`${held.name} is on hold, because Workshop has no account`, () =>
      merchant.sees(rowOf(held.date, 'headline.no-account', { row: 'Workshop' }), { role: 'group' }),
    );
    await step('What comes next for each of them is to fix the mapping: no action could run before', async () => {
      for (const { date } of [failed, changed, held])
        await merchant.sees(en('button.of-day', { step: en('button.mapping'), date }), { role: 'button' });
    });
    await step(`${well.name} is posted`, () => merchant.sees(rowOf(well.date, 'status.POSTED'), { role: 'group' }));
    await step('The panel in the corner lists these three days, and no other', async () => {
      await unfoldPanel(merchant);
      await merchant.sees(failed.name, { role: 'button', within: PANEL });
      const listed = findAll(await merchant.look(), /^\p{L}+ \d+/u, { role: 'button', within: PANEL });
      const broken = [failed, changed, held].map(({ name }) => name);
      same('The days of the panel', listed.map(({ name }) => name).toSorted(), broken.toSorted());
      await merchant.sees(en.part('page.as-of'));
    });
    await picture('three-days-need-you');
    await step('The panel folds again', async () => {
      await foldPanel(merchant);
      await merchant.doesNotSee(failed.name, { role: 'button', within: PANEL });
    });
  },
};
