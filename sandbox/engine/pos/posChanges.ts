import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { makeSale } from './pos.ts';
import { type PosChange, type PosSale, Refusal } from '../practice.ts';
import type { StoreRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** The day's reports differ from accounting from now on: its POS changed after it was loaded. */
function touch(world: World, storeId: string, date: BusinessDate, by: string, what: string): void {
  const day = world.findDay({ storeId, date });
  if (!day) return;
  day.posChangedAt = world.now();
  day.history.push({ at: world.now(), action: null, what: `POS: ${what}`, by });
  world.putDay(day);
}

/** The mapping has a row for each category of the POS, and for no other. */
function mustBeCategory(store: StoreRecord, category: string): void {
  if (!store.categories.includes(category)) throw new Refusal('bad-request', 'The POS has no such category.');
}

/** Numbered on, and never the id of a sale that was moved away from the day. */
function freeSaleId(world: World, store: StoreRecord, date: BusinessDate): string {
  let number = world.sales(store.id, date).length + 1;
  while (world.sale(store.id, `${store.id}-${date}-n${number}`)) number++;
  return `${store.id}-${date}-n${number}`;
}

/** A change made by hand in the POS. @throws Refusal where it can't be made, with the reason */
export function changePos(world: World, store: StoreRecord, by: string, change: PosChange): void {
  if (change.do === 'add-sale') {
    mustBeCategory(store, change.category);
    const id = freeSaleId(world, store, change.date);
    const cost = Math.round(change.amount * 0.55);
    const line = { item: change.category, category: change.category, amount: change.amount, discount: 0, cost };
    world.putSale(store.id, makeSale(store, change.date, id, '17:30', [line]));
    return touch(world, store.id, change.date, by, 'a sale was added');
  }
  const sale = world.sale(store.id, change.saleId);
  if (!sale) throw new Refusal('bad-request', 'There is no such sale.');
  if (sale.state === 'voided') throw new Refusal('bad-request', 'This sale is voided already.');
  const put = (next: PosSale, what: string) => {
    world.putSale(store.id, next);
    touch(world, store.id, next.date, by, what);
  };
  switch (change.do) {
    case 'void':
      return put({ ...sale, state: 'voided' }, 'a sale was voided');
    case 'complete':
      if (sale.state !== 'open') throw new Refusal('bad-request', 'This sale is completed already.');
      return put({ ...sale, state: 'completed' }, 'an open sale was completed');
    case 'category': {
      if (!sale.lines.some(({ id }) => id === change.lineId)) throw new Refusal('bad-request', 'There is no such line.');
      mustBeCategory(store, change.category);
      const lines = sale.lines.map((line) => (line.id === change.lineId ? { ...line, category: change.category } : line));
      return put({ ...sale, lines }, 'a category was changed');
    }
    case 'back-date':
      if (sale.date === change.date) throw new Refusal('bad-request', `This sale belongs to ${sale.date} already.`);
      put({ ...sale, date: change.date }, 'a sale was moved to this day');
      return touch(world, store.id, sale.date, by, 'a sale was moved to another day');
  }
}
