/** How a merchant goes through each guide on the practice service, with every step's place. */
import type { BusinessDate } from '../../lib/domain/businessDate.ts';
import { type Walk, type Walker, rebuildAndPost } from './guideWalk.ts';
import type { Scene } from './scene.ts';
import { until } from './until.ts';

const day = (storeId: string, date: string) => ({ storeId, date: date as BusinessDate });
const company = (scene: Scene, id: string, change: Parameters<Scene['server']['practice']['changeLedger']>[2]) => scene.server.practice.changeLedger(scene.owner, id, change);
const whatHappened = ({ merchant, words }: Walker) => merchant.press(words('help.what-happened'));

/** Somebody else posts a day. */
async function postedBehind(scene: Scene, storeId: string, date: string): Promise<void> {
  const { server, owner } = scene;
  const { version } = server.practice.day(owner, day(storeId, date));
  server.practice.act(owner, { action: 'post', target: day(storeId, date), given: { reason: 'after-refresh' }, key: '00000000-0000-4000-8000-000000000001', ifMatch: version });
  await until(async () => (scene.statusesOf(storeId, date).every((status) => status === 'POSTED') ? true : undefined), () => 'It was not posted.');
}

/** Each guide, in the order of the index. */
export const WALKS: readonly Walk[] = [
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
      const { merchant, step } = walker;
      await whatHappened(walker);
      await step('guide.map-row', null);
      await walker.goThere('guide.path.mapping');
      await step('guide.map-row', 'tr[data-name="Workshop"][data-area="Sales"]');
      await merchant.select('Account for Workshop in Sales', '4050 Workshop');
      await merchant.press('Save Workshop in Sales');
      await step('guide.map-row', 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
      await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
      await merchant.press('Save Helmets in Inventory & COGS');
      await step('guide.find-day', null);
      await walker.goThere('guide.path.report');
      await step('guide.open-day', '.k-grid-content a[href*="startDate=2026-11-03"]');
      await merchant.follow('2026-11-03');
      await merchant.arrives('2026-11-03');
      await rebuildAndPost(walker, 'regenerate', 'reason.mapping-updated');
      await walker.ends('guide.end.posted');
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
  {
    guide: 'mapping',
    at: ['1', '2026-11-03'],
    async walk(walker) {
      const { merchant, step } = walker;
      await walker.control('action.regenerate.button');
      await walker.showMe('check.mapping-complete.block');
      await step('guide.map-row', null);
      await walker.goThere('guide.path.mapping');
      await step('guide.map-row', 'tr[data-name="Workshop"][data-area="Sales"]');
      await merchant.select('Account for Workshop in Sales', '4050 Workshop');
      await merchant.press('Save Workshop in Sales');
      await step('guide.map-row', 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
      // What is done can be looked back at, lit as well.
      await walker.card('guide.ui.back');
      await step('guide.map-section', '#cash-drawer');
      await walker.card('guide.ui.next');
      await step('guide.map-row', 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
      await merchant.select('Account for Helmets in Inventory & COGS', '5170 COGS Helmets');
      await merchant.press('Save Helmets in Inventory & COGS');
      await walker.ends('guide.end.mapped');
    },
  },
  {
    guide: 'store-connection',
    at: ['1', '2026-11-12'],
    before: (scene) => {
      scene.completeMapping('1');
      scene.server.practice.disconnectStore(scene.owner, '1');
    },
    async walk(walker) {
      await walker.control('action.refresh.button');
      await walker.showMe('check.store-connected.block');
      await walker.step('guide.store-connected', null);
      await walker.goThere('guide.path.stores');
      await walker.step('guide.store-connected', 'form[action$="/reconnect"] button');
      await walker.merchant.press('Reconnect');
      await walker.ends('guide.end.store-connected');
    },
  },
  {
    guide: 'accounting-connection',
    at: ['1', '2026-11-12'],
    before: (scene) => {
      scene.completeMapping('1');
      company(scene, 'qbo', { do: 'end-authorisation' });
    },
    async walk(walker) {
      await walker.control('action.refresh.button');
      await walker.showMe('check.accounting-connected.block');
      await walker.step('guide.accounting-connected', null);
      await walker.goThere('guide.path.companies');
      await walker.step('guide.accounting-connected', '#company-qbo form[action$="/reconnect"] button');
      await walker.merchant.press(/^Connect to QuickBooks/);
      await walker.ends('guide.end.accounting-connected');
    },
  },
  {
    guide: 'account-changed',
    scenario: 'every-error',
    at: ['1', '2026-11-04'],
    async walk(walker, scene) {
      await whatHappened(walker);
      await walker.step('guide.account-in-books', null);
      await walker.card('guide.ui.done');
      await walker.step('guide.refresh-reference', null);
      await walker.goThere('guide.path.companies');
      await walker.step('guide.refresh-reference', '#company-qbo form[action$="/refresh"] button');
      await walker.merchant.press(/^Refresh reference data of Vélo Plateau/);
      await walker.step('guide.map-again', null);
      await walker.goThere('guide.path.mapping');
      await walker.step('guide.map-again', null);
      await walker.card('guide.ui.done');
      scene.completeMapping('1');
      await walker.merchant.page.reload();
      await walker.ends('guide.end.account-mapped');
    },
  },
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
