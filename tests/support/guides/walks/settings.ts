/** The walks through the guides that lead to the settings of the site. */
import { type Walk, type Walker, company, mapLitRow, whatHappened } from '../guideWalk.ts';

/** The accounts of the books are fetched again, on the page to which the guide leads. */
async function refreshReferenceData(walker: Walker): Promise<void> {
  await walker.step('guide.refresh-reference', null);
  await walker.goThere('guide.path.companies');
  await walker.step('guide.refresh-reference', '#company-qbo form[action$="/refresh"] button');
  await walker.merchant.press(/^Refresh reference data of Vélo Plateau/);
}

export const SETTINGS: readonly Walk[] = [
  {
    guide: 'mapping',
    at: ['1', '2026-11-03'],
    async walk(walker) {
      const { step } = walker;
      await walker.control('action.regenerate.button');
      await walker.showMe('check.mapping-complete.block');
      await step('guide.map-row', null);
      await walker.goThere('guide.path.mapping');
      await mapLitRow(walker, 'Workshop');
      await step('guide.map-row', 'tr[data-name="Helmets"][data-area="Inventory & COGS"]');
      // What is done can be looked back at, lit as well.
      const sections = ['cash-drawer', 'payments', 'other-charges', 'discounts'];
      for (const section of sections) {
        await walker.card('guide.ui.back');
        await step('guide.map-section', `#${section}`);
      }
      for (const section of sections.toReversed().slice(1)) {
        await walker.card('guide.ui.next');
        await step('guide.map-section', `#${section}`);
      }
      await walker.card('guide.ui.next');
      await mapLitRow(walker, 'Helmets');
      await walker.ends('guide.end.mapped');
    },
  },
  {
    guide: 'mapping',
    where: 'a store that posts receipts',
    scenario: 'every-error',
    at: ['10', '2026-11-21'],
    before: ({ server: { practice }, owner }) => {
      const { id } = practice.mappingRows(owner, '10').find(({ area, name }) => area === 'Sales' && name === 'Parts')!;
      practice.map(owner, '10', id, null);
    },
    async walk(walker) {
      const { merchant, step } = walker;
      await walker.control('action.refresh.button');
      await walker.showMe('check.mapping-complete.block');
      await step('guide.map-general', null);
      await walker.goThere('guide.path.mapping');
      await step('guide.map-general', '#general');
      await walker.card('guide.ui.done');
      await step('guide.map-row', 'tr[data-name="Parts"][data-area="Sales"]');
      await merchant.select('Account for Parts in Sales', '4010 Parts');
      await merchant.press('Save Parts in Sales');
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
      await refreshReferenceData(walker);
      await walker.step('guide.map-again', null);
      await walker.goThere('guide.path.mapping');
      await walker.step('guide.map-again', null);
      await walker.card('guide.ui.done');
      scene.completeMapping('1');
      await walker.merchant.page.reload();
      await walker.ends('guide.end.account-looked');
    },
  },
  {
    guide: 'entry-details',
    scenario: 'every-error',
    at: ['1', '2026-11-11'],
    async walk(walker) {
      await whatHappened(walker);
      await walker.step('guide.named-in-books', null);
      await walker.card('guide.ui.done');
      await refreshReferenceData(walker);
      await walker.step('guide.choose-in-mapping', null);
      await walker.goThere('guide.path.mapping');
      await walker.step('guide.choose-in-mapping', null);
      await walker.card('guide.ui.done');
      await walker.ends('guide.end.entry-checked');
    },
  },
];
