/** The walks through the guides about what is not to be repaired with a button. */
import type { BusinessDate } from '../../../../lib/domain/values/businessDate.ts';
import { type Walk, company, day, postedBehind, whatHappened } from '../guideWalk.ts';

export const CAUSES: readonly Walk[] = [
  {
    guide: 'closed-period',
    at: ['1', '2026-11-12'],
    before: (scene) => {
      scene.completeMapping('1');
      company(scene, 'qbo', { do: 'close-books', through: '2026-11-15' as BusinessDate });
    },
    async walk(walker) {
      await walker.control('action.refresh.button');
      await walker.showMe('check.books-open.block');
      await walker.step('guide.closed', null);
      await walker.card('guide.closed.by-hand');
      await walker.ends('guide.end.by-hand');
    },
  },
  {
    guide: 'duplicate',
    scenario: 'every-error',
    at: ['1', '2026-11-07'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.duplicate.look', null);
      await walker.card('guide.duplicate.one');
      await walker.ends('guide.end.one-entry');
    },
  },
  {
    guide: 'entry-in-books',
    scenario: 'every-error',
    at: ['7', '2026-11-09'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.look-at-entry', null);
      await walker.card('guide.entry.keep');
      await walker.ends('guide.end.entry-counts');
    },
  },
  {
    guide: 'out-of-balance',
    scenario: 'every-error',
    at: ['1', '2026-11-19'],
    async walk(walker, scene) {
      const { merchant, step } = walker;
      await whatHappened(walker);
      await step('guide.open-checks-tab', 'a[href="#tab_checks"]');
      await merchant.follow('Checks');
      await step('guide.find-check', '#tab_checks');
      await walker.card('guide.ui.done');
      await step('guide.correct-check', null);
      const { sales } = scene.server.practice.posDay(scene.owner, day('1', '2026-11-19'));
      scene.server.practice.changePos(scene.owner, '1', { do: 'void', saleId: sales.at(-1)!.id });
      // The sale is corrected: the guide goes on by itself, with the refresh.
      await merchant.sees(walker.words('guide.refresh'), { within: { role: 'dialog' } });
    },
  },
  {
    guide: 'open-checks',
    scenario: 'every-error',
    at: ['1', '2026-11-20'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.close-checks', null);
      await walker.card('guide.ui.done');
      await walker.step('guide.wait-until', null);
      await walker.card('guide.ui.done');
      await walker.ends('guide.end.press-nothing');
    },
  },
  {
    guide: 'open-checks',
    where: 'card fees that are late',
    scenario: 'every-error',
    at: ['10', '2026-11-21'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.card-fees', null);
      await walker.card('guide.ui.done');
      await walker.step('guide.wait-until', null);
    },
  },
  {
    guide: 'web-connector',
    scenario: 'four-packages',
    at: ['2', '2026-11-22'],
    before: async (scene) => {
      scene.completeMapping('2');
      await postedBehind(scene, '2', '2026-11-22');
    },
    async walk(walker, scene) {
      await whatHappened(walker);
      await walker.step('guide.open-quickbooks', null);
      await walker.card('guide.ui.done');
      await walker.step('guide.run-web-connector', null);
      company(scene, 'qbd', { do: 'run-web-connector' });
      await walker.ends('guide.end.carried');
    },
  },
  {
    guide: 'web-connector',
    where: 'everything that can stand in its way',
    scenario: 'every-error',
    at: ['5', '2026-11-15'],
    async walk(walker) {
      await whatHappened(walker);
      for (const step of [
        'guide.open-quickbooks',
        'step.repair-quickbooks',
        'step.open-company-file',
        'step.close-dialogs',
        'step.integrated-applications',
        'step.connector-password',
      ] as const) {
        await walker.step(step, null);
        await walker.card('guide.ui.done');
      }
      await walker.step('guide.run-web-connector', null);
    },
  },
  {
    guide: 'nothing-arrived',
    at: ['1', '2026-11-20'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.card('guide.no');
      await walker.step('guide.which.missing', null);
      await walker.card('guide.yes');
      await walker.step('guide.right-company', null);
      await walker.goThere('guide.path.companies');
      await walker.step('guide.right-company', '#company-qbo');
      await walker.card('guide.ui.done');
      await walker.step('guide.look-by-date', null);
      await walker.card('guide.ui.done');
      await walker.ends('guide.end.not-arrived');
    },
  },
  {
    guide: 'nothing-arrived',
    where: 'a moment after it was posted',
    scenario: 'four-packages',
    at: ['1', '2026-11-22'],
    before: async (scene) => {
      scene.completeMapping('1');
      await postedBehind(scene, '1', '2026-11-22');
    },
    async walk(walker, scene) {
      await whatHappened(walker);
      await walker.step('guide.which.accounts', null);
      await walker.card('guide.no');
      await walker.step('guide.which.missing', null);
      await walker.card('guide.yes');
      await walker.step('guide.few-minutes', null);
      scene.skip(600);
      await walker.merchant.page.reload();
      await walker.step('guide.right-company', null);
    },
  },
  {
    guide: 'support',
    scenario: 'every-error',
    at: ['1', '2026-11-22'],
    async walk(walker) {
      const { merchant, step, words } = walker;
      await whatHappened(walker);
      await step('guide.open-details', 'details');
      await walker.control('panel.open');
      await step('guide.copy-report', 'sheet');
      await merchant.press(words('support.prepare'));
      await merchant.sees(words('support.title'));
      await walker.card('guide.ui.done');
      await step('guide.send-report', null);
      await walker.card('guide.ui.done');
      await walker.ends('guide.end.support');
    },
  },
];
