import type { Practice } from '../practice.ts';
import { detailOf, storeOf, summaryOf } from '../views.ts';
import type { Desk } from './desk.ts';

/** The stores and their days, as the site lists them. */
export function reportDesk({
  world,
  read,
}: Desk): Pick<Practice, 'stores' | 'store' | 'days' | 'daysSince' | 'cursor' | 'day' | 'customerCounts'> {
  return {
    stores: (who) => world.stores(who.account.id).map((store) => storeOf(store, world.company(who.account.id, store.companyId))),
    store(who, id) {
      const store = world.store(who.account.id, id);
      return storeOf(store, world.company(who.account.id, store.companyId));
    },
    days: (who, storeId, { from, to }) =>
      read(() => world.days(world.store(who.account.id, storeId).id, from, to).map((day) => summaryOf(day, who.account.currency))),
    daysSince: (who, storeId, cursor) =>
      read(() =>
        world.daysSince(world.store(who.account.id, storeId).id, Number(cursor)).map((day) => summaryOf(day, who.account.currency)),
      ),
    cursor: (who, storeId) => read(() => String(world.lastSeq(world.store(who.account.id, storeId).id))),
    day(who, target) {
      return read(() => {
        world.store(who.account.id, target.storeId);
        return detailOf(world, world.day(target), who.account.currency);
      });
    },
    customerCounts: (who, storeId, { from, to }) => world.customerCounts(world.store(who.account.id, storeId).id, from, to),
  };
}
