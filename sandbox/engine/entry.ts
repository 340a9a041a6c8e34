import { type Instant, isLater } from '../../lib/domain/values/businessDate.ts';
import type { PostingKind } from '../../lib/domain/day/posting.ts';
import type { DayRecord, EntryLineRecord, Loaded, PostingRecord, StoreRecord } from './world/records.ts';

type Kind = Exclude<PostingKind, 'unknown'>;

/** The areas of the mapping, by the site's own names (domain 1.2). */
export const AREAS = {
  sales: 'Sales',
  discounts: 'Discounts/Returns/Offsets',
  charges: 'Other Charges',
  payments: 'Payments',
  inventory: 'Inventory & COGS',
} as const;

type Books = Pick<StoreRecord, 'postingMethod' | 'tracksSalesTax' | 'booksCogs' | 'syncsPurchaseOrders'>;

/** The entries that a day of a store with such settings has (domain 2.1). */
export function kindsOf(store: Books, loaded: Pick<Loaded, 'purchaseOrders'>): Kind[] {
  const receipts = store.postingMethod !== 'journal-entry';
  return [
    'sales',
    ...(receipts && store.tracksSalesTax ? (['payments'] as const) : []),
    ...(store.booksCogs ? (['cogs'] as const) : []),
    ...(store.syncsPurchaseOrders && loaded.purchaseOrders > 0 ? (['purchase-orders'] as const) : []),
  ];
}

/** The lines of one entry: stored figures and the present mapping, nothing else. */
export function linesOf(store: StoreRecord, loaded: Loaded, kind: Kind): EntryLineRecord[] {
  const accountOf = (area: string, name: string) => store.mapping.find((row) => row.area === area && row.name === name)?.accountId ?? null;
  const line = (area: string, name: string, debit: number, credit: number): EntryLineRecord => ({
    account: accountOf(area, name),
    name,
    debit,
    credit,
  });
  const entries = Object.entries(loaded.categories);
  const payments = Object.entries(loaded.payments).map(([type, amount]) => line(AREAS.payments, type, amount, 0));
  const paid = Object.values(loaded.payments).reduce((total, amount) => total + amount, 0);
  const separate = kindsOf(store, loaded).includes('payments');
  const lines = {
    sales: () => [
      ...entries.map(([name, { sales }]) => line(AREAS.sales, name, 0, sales)),
      line(AREAS.discounts, 'Discounts', loaded.discounts, 0),
      line(AREAS.charges, 'Sales tax', 0, loaded.tax),
      ...(separate ? [line(AREAS.payments, 'Clearing', paid, 0)] : payments),
    ],
    payments: () => [...payments, line(AREAS.payments, 'Clearing', 0, paid)],
    cogs: () => [
      ...entries.map(([name, { cost }]) => line(AREAS.inventory, name, cost, 0)),
      line(
        AREAS.inventory,
        'Inventory',
        0,
        entries.reduce((total, [, { cost }]) => total + cost, 0),
      ),
    ],
    'purchase-orders': () => [
      line(AREAS.inventory, 'Inventory', loaded.purchaseOrders, 0),
      line(AREAS.inventory, 'Purchase orders', 0, loaded.purchaseOrders),
    ],
  }[kind]();
  return lines.filter(({ debit, credit }) => debit !== 0 || credit !== 0);
}

export const isBalanced = (lines: readonly EntryLineRecord[]) =>
  lines.reduce((total, { debit, credit }) => total + debit - credit, 0) === 0;

export const sameLines = (a: readonly EntryLineRecord[], b: readonly EntryLineRecord[]) => JSON.stringify(a) === JSON.stringify(b);

/** The status of an entry that was just built; one that is in the ledger already becomes an update. */
function builtStatus(posting: PostingRecord, lines: readonly EntryLineRecord[], { loaded, cardFeesAt }: DayRecord, now: Instant): string {
  const update = posting.ledgerRef === null ? '' : 'UPDATE';
  if (lines.some(({ account }) => account === null)) return `${update}HOLD`;
  if (!isBalanced(lines)) return `${update}OOB`;
  if (posting.kind === 'sales' && loaded.openChecks.length > 0) return 'OPENCHECK';
  if (posting.kind === 'payments' && cardFeesAt && isLater(cardFeesAt, now)) return 'BATCHHOLD';
  return update || 'POST';
}

const IN_LEDGER_AS_IT_IS = new Set(['POSTED', 'UPDATED']);

/**
 * Builds the entries of a day again from its figures and the present mapping. Only an entry whose output
 * changes is touched, and one that failed or was held is made ready again (service-api, B0.12).
 * @returns true where anything became another than it was
 */
export function rebuild(store: StoreRecord, day: DayRecord, now: Instant): boolean {
  let changed = false;
  const kinds = kindsOf(store, day.loaded);
  for (const kind of kinds) {
    if (day.postings.some((posting) => posting.kind === kind)) continue;
    day.postings.push({ kind, status: 'NEW', sync: null, message: null, postedAt: null, ledgerRef: null, lines: [] });
  }
  for (const posting of day.postings) {
    const lines = linesOf(store, day.loaded, posting.kind);
    if (sameLines(lines, posting.lines) && IN_LEDGER_AS_IT_IS.has(posting.status)) continue;
    const status = builtStatus(posting, lines, day, now);
    changed ||= status !== posting.status || !sameLines(lines, posting.lines);
    Object.assign(posting, { lines, status, message: null, sync: null });
  }
  return changed;
}
