import { changeLedger } from '../ledger/ledgerChanges.ts';
import { changePos } from '../pos/posChanges.ts';
import { load, totalsOf } from '../pos/pos.ts';
import type { Practice } from '../practice.ts';
import type { Desk } from './desk.ts';

/** What stands behind the days: the POS, and the accounting software. */
export function booksDesk({
  world,
  read,
  write,
}: Desk): Pick<Practice, 'posDay' | 'posCategories' | 'changePos' | 'ledger' | 'changeLedger'> {
  return {
    posDay(who, { storeId, date }) {
      const store = world.store(who.account.id, storeId);
      const sales = world.sales(store.id, date);
      const purchaseOrders = world.findDay({ storeId, date })?.loaded.purchaseOrders ?? 0;
      return {
        date,
        sales,
        totals: totalsOf(load(sales, purchaseOrders)),
        purchaseOrders: purchaseOrders > 0 ? [{ id: `${storeId}-${date}-po`, vendor: 'Wholesale', cost: purchaseOrders }] : [],
      };
    },
    posCategories: (who, storeId) => world.store(who.account.id, storeId).categories,
    changePos: (who, storeId, change) => write(who, () => changePos(world, world.store(who.account.id, storeId), who.user.name, change)),
    ledger: (who, companyId, filter = {}) =>
      read(() => {
        const company = world.company(who.account.id, companyId);
        const entries = filter.date ? world.ledgerOfDay(company.id, filter.date) : world.ledger(company.id);
        return entries.filter(({ storeId }) => !filter.storeId || storeId === filter.storeId);
      }),
    changeLedger: (who, companyId, change) => write(who, () => changeLedger(world, world.company(who.account.id, companyId), change)),
  };
}
