import { type Act, same } from '../stage.ts';

/** Two repairs that the rules forbid: of a day that is well, and of a day whose cause still stands. */
export const tryWhatIsForbidden: Act = {
  title: 'What is forbidden is refused, and says why',
  async play({ merchant, truth, days: { failed, well }, step, picture }) {
    await step(`Refresh on ${well.name} is refused: there is nothing to repair`, async () => {
      await merchant.hover(`${well.name}: Posted`, { role: 'group' });
      await merchant.press(`Refresh ${well.name}`);
      await merchant.sees(`There is nothing to repair: ${well.name} is well. Refresh and Regenerate are only for days with a problem.`);
    });
    await picture('nothing-to-repair');
    await step('Its button is pressed all the same, and does nothing', async () => {
      await merchant.pressAnyway(`Refresh ${well.name}`, { within: { role: 'dialog' } });
      await merchant.sees(/to fix first$/, { role: 'status' });
      await merchant.key('Escape');
      await merchant.doesNotSee(`Refresh ${well.name}`, { role: 'dialog' });
    });
    await step(`Regenerate on ${failed.name} is refused: Workshop and Helmets have no account`, async () => {
      await merchant.press(`Regenerate ${failed.name}`);
      await merchant.sees('Workshop (Sales) and Helmets (Inventory & COGS) have no account yet. Until they do, no day can be repaired.');
      await merchant.sees('The error is a missing mapping, and rows still stand at None.');
      await merchant.sees('2 things to fix first', { role: 'status' });
    });
    await picture('refused');
    await step('Its button is pressed all the same, and does nothing', async () => {
      await merchant.pressAnyway(`Regenerate ${failed.name}`, { within: { role: 'dialog' } });
      await merchant.sees('2 things to fix first', { role: 'status' });
    });
    await step('Nothing was sent to the accounting site', async () => same('The writes', truth.writes(), []));
  },
};
