import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import type { Totals } from '../../../lib/domain/day/day.ts';
import type { PosSale } from '../practice.ts';
import type { Loaded, StoreRecord } from '../world/records.ts';

/**
 * A small seeded generator: the same store and date always had the same sales. It is ours though the project has
 * `pure-rand`: another one would change every figure of every scenario, and with them the pages and pictures that were saved.
 */
function randomOf(seed: string): () => number {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619);
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

const PAYMENTS = ['Visa', 'Mastercard', 'Debit', 'Cash'] as const;

export interface SaleLine {
  readonly item: string;
  readonly category: string;
  readonly amount: number;
  readonly discount: number;
  readonly cost: number;
}

/** How a sale ends: usually completed, and paid in full. */
export interface SaleEnd {
  readonly open?: boolean | undefined;
  /** What was paid, where it is not the total: the day then doesn't balance. */
  readonly paid?: number | undefined;
  /** When an open one is paid without anybody's help. */
  readonly paidAt?: Instant | undefined;
}

/** A sale with its tax and its payment worked out. */
export function makeSale(
  store: StoreRecord,
  date: BusinessDate,
  id: string,
  time: string,
  lines: readonly SaleLine[],
  payment = 'Visa',
  { open = false, paid, paidAt }: SaleEnd = {},
): PosSale {
  const taxed = lines.map((line, index) => ({
    id: `${id}-${index + 1}`,
    ...line,
    tax: Math.round((line.amount - line.discount) * store.taxRate),
  }));
  const total = taxed.reduce((sum, { amount, discount, tax }) => sum + amount - discount + tax, 0);
  const state = open ? 'open' : 'completed';
  return { id, date, time, state, ...(paidAt ? { paidAt } : {}), lines: taxed, payments: [{ type: payment, amount: paid ?? total }] };
}

/** The ordinary sales of a day: a handful, more at the end of the week. */
export function usualSales(store: StoreRecord, date: BusinessDate, regular: readonly string[]): PosSale[] {
  const random = randomOf(`${store.id} ${date}`);
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const count = 3 + Math.floor(random() * 4) + (weekday >= 5 ? 3 : 0);
  return Array.from({ length: count }, (_, index) => {
    const amount = 500 + Math.floor(random() * 24000);
    const category = regular[Math.floor(random() * regular.length)]!;
    const discount = random() < 0.15 ? Math.round(amount * 0.1) : 0;
    const line = { item: category, category, amount, discount, cost: Math.round(amount * 0.55) };
    const minutes = 9 * 60 + Math.floor((index * 540) / count + random() * 30);
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return makeSale(store, date, `${store.id}-${date}-${index + 1}`, time, [line], PAYMENTS[Math.floor(random() * 4)]);
  });
}

/** What a load of the POS yields for a day: voided sales count for nothing, open ones as open checks. */
export function load(sales: readonly PosSale[], purchaseOrders = 0): Loaded {
  const categories: Record<string, { sales: number; cost: number }> = {};
  const payments: Record<string, number> = {};
  let discounts = 0;
  let tax = 0;
  const openChecks: { id: string; amount: number }[] = [];
  for (const sale of sales) {
    if (sale.state === 'voided') continue;
    if (sale.state === 'open') {
      openChecks.push({ id: sale.id, amount: sale.payments.reduce((sum, { amount }) => sum + amount, 0) });
      continue;
    }
    for (const line of sale.lines) {
      const sum = (categories[line.category] ??= { sales: 0, cost: 0 });
      sum.sales += line.amount;
      sum.cost += line.cost;
      discounts += line.discount;
      tax += line.tax;
    }
    for (const { type, amount } of sale.payments) payments[type] = (payments[type] ?? 0) + amount;
  }
  return { categories, discounts, tax, payments, purchaseOrders, openChecks };
}

/** The completed sales whose payments are not what was sold, each with the difference. */
export function unbalancedChecks(sales: readonly PosSale[]): { id: string; amount: number }[] {
  return sales.flatMap(({ id, state, lines, payments }) => {
    const total = lines.reduce((all, { amount, discount, tax }) => all + amount - discount + tax, 0);
    const difference = total - payments.reduce((all, { amount }) => all + amount, 0);
    return state === 'completed' && difference !== 0 ? [{ id, amount: difference }] : [];
  });
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The six totals of what was loaded. */
export function totalsOf({ categories, discounts, tax, payments, purchaseOrders }: Loaded): Totals {
  return {
    sales: sum(Object.values(categories).map(({ sales }) => sales)),
    discounts,
    tax,
    payments: sum(Object.values(payments)),
    cogs: sum(Object.values(categories).map(({ cost }) => cost)),
    purchaseOrders,
  };
}
