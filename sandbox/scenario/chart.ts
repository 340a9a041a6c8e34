import { AREAS } from '../engine/entry.ts';
import type { LedgerAccount, PracticeMappingRow } from '../engine/practice.ts';
import type { ScenarioStore } from './schema.ts';

/** The payment types that the mapping has rows for; the last one only balances entries of sales receipts. */
export const PAYMENTS = ['Visa', 'Mastercard', 'Debit', 'Cash', 'Clearing'];

/** Every row that the mapping of such a store has. */
export function rowsOf(store: ScenarioStore): Omit<PracticeMappingRow, 'accountId' | 'id'>[] {
  const categories = [...store.categories, ...store.rareCategories];
  return [
    ...categories.map((name) => ({ area: AREAS.sales, name })),
    { area: AREAS.discounts, name: 'Discounts' },
    { area: AREAS.charges, name: 'Sales tax' },
    ...PAYMENTS.map((name) => ({ area: AREAS.payments, name })),
    ...(store.booksCogs ? categories.map((name) => ({ area: AREAS.inventory, name })) : []),
    { area: AREAS.inventory, name: 'Inventory' },
    ...(store.syncsPurchaseOrders ? [{ area: AREAS.inventory, name: 'Purchase orders' }] : []),
  ];
}

const FIRST_CODE: Readonly<Record<string, number>> = {
  [AREAS.sales]: 4000,
  [AREAS.discounts]: 4800,
  [AREAS.charges]: 2300,
  [AREAS.payments]: 1000,
  [AREAS.inventory]: 5000,
};

/** The name of the account that belongs to a row. */
const labelOf = (area: string, name: string) => (area === AREAS.inventory ? `COGS ${name}` : name);

/** A chart of accounts with one account for each row of the mapping. */
export function chartOf(stores: readonly ScenarioStore[]): LedgerAccount[] {
  const rows = new Map(stores.flatMap(rowsOf).map((row) => [`${row.area} ${row.name}`, row]));
  return [...rows.values()].map(({ area, name }, index) => {
    const code = String(FIRST_CODE[area]! + index * 10);
    return { id: String(index + 30), code, name: labelOf(area, name), type: area, active: true };
  });
}

/** The mapping of a store: each row on the account of its own name, but for those that are to stand at *None*. */
export function mappingOf(store: ScenarioStore, accounts: readonly LedgerAccount[]): PracticeMappingRow[] {
  return rowsOf(store).map(({ area, name }, index) => {
    const none = store.unmapped.some((row) => row.area === area && row.name === name);
    const account = accounts.find((one) => one.type === area && one.name === labelOf(area, name));
    return { id: `m${index + 1}`, area, name, accountId: none ? null : (account?.id ?? null) };
  });
}
