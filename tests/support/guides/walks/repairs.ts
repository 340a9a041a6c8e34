/** The walks through the guides that end in a repair. */
import { type Walk, mapLitRow, rebuildAndPost, regenerateMapped, whatHappened } from '../guideWalk.ts';

export const REPAIRS: readonly Walk[] = [
  {
    guide: 'which',
    at: ['1', '2026-11-20'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.which.accounts', null);
      await walker.card('guide.no');
      await walker.step('guide.which.missing', null);
      await walker.card('guide.no');
      await walker.ends('guide.end.nothing-to-repair');
    },
  },
  {
    guide: 'refresh',
    at: ['1', '2026-11-12'],
    before: (scene) => scene.completeMapping('1'),
    async walk(walker) {
      const { merchant, step } = walker;
      await whatHappened(walker);
      await step('guide.press-refresh', 'refresh');
      // A merchant who leaves, opens another checklist and comes back is told so.
      await merchant.key('Escape');
      await walker.control('action.regenerate.button');
      await walker.card('guide.ui.resume');
      await step('guide.close-then', 'sheet');
      await merchant.key('Escape');
      await step('guide.press-refresh', 'refresh');
      await merchant.open('/salesReport/index?storeId=1&startDate=2026-11-14&endDate=2026-11-16');
      await step('guide.find-day', '#filters');
      await merchant.fill('Dates', '2026-11-01 - 2026-11-23');
      await merchant.press('Refresh');
      await step('guide.open-day', '.k-grid-content a[href*="startDate=2026-11-12"]');
      await merchant.follow('2026-11-12');
      await merchant.arrives('2026-11-12');
      await merchant.page.evaluate(() => void (location.hash = '#tab_summary'));
      await step('guide.open-accounting', 'a[href="#tab_accounting"]');
      await merchant.follow('Accounting', { within: { role: 'navigation', name: 'Parts of the day' } });
      await rebuildAndPost(walker, 'refresh', 'reason.reports-differ');
      await walker.ends('guide.end.posted');
    },
    leaves: { statuses: ['POSTED', 'POSTED'] },
  },
  {
    guide: 'regenerate',
    at: ['1', '2026-11-03'],
    async walk(walker) {
      const { step } = walker;
      await whatHappened(walker);
      await step('guide.map-row', null);
      await walker.goThere('guide.path.mapping');
      await mapLitRow(walker, 'Workshop');
      await mapLitRow(walker, 'Helmets');
      await regenerateMapped(walker, '2026-11-03');
    },
    leaves: { statuses: ['POSTED', 'POSTED'], ledger: ['cogs', 'sales'] },
  },
  {
    guide: 'post',
    scenario: 'four-packages',
    at: ['1', '2026-11-22'],
    before: (scene) => scene.completeMapping('1'),
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.press-post', 'post');
      await walker.control('action.post.button');
      await walker.step('guide.run-post', 'sheet');
      await walker.run('post', 'reason.after-refresh');
      await walker.ends('guide.end.posted');
    },
  },
];
