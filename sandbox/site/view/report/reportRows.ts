import { type BusinessDate, addDays, runningDate } from '../../../../lib/domain/values/businessDate.ts';
import type { DaySummary } from '../../../../lib/domain/day/day.ts';
import type { PostingKind } from '../../../../lib/domain/day/posting.ts';
import type { Practice, PracticeStore, PracticeSession } from '../../../engine/practice.ts';
import { closingOf } from '../../../engine/world/records.ts';
import type { DateRange } from '../../../../lib/domain/day/daysAnswer.ts';
import { amount } from '../form.ts';

/**
 * One row of the report. The first six names are those of the live app's own JSON (domain 1.3); the others are
 * ours, for the page's script.
 */
export interface PracticeReportRow {
  /** -1: no record of this day. */
  readonly id: number;
  readonly storeId: string;
  readonly salesDate: BusinessDate;
  readonly customerCount: number;
  readonly postingStatus: string | null;
  readonly drawerStatus: string | null;
  readonly cogsStatus: string | null;
  /** The figure as it is written; empty without a record. */
  readonly sales: string;
  /** The entries that QuickBooks Desktop's Web Connector has still to carry. */
  readonly syncPending: readonly PostingKind[];
}

/** The status columns of the report: what stands above each, which entry it is about, and where its word is. */
export const COLUMNS = {
  Sales: { kind: 'sales', field: 'postingStatus' },
  COGS: { kind: 'cogs', field: 'cogsStatus' },
  Drawer: { kind: 'payments', field: 'drawerStatus' },
} as const;
export type Column = keyof typeof COLUMNS;

/** The status columns that a store has (S1, L3): purchase orders have none. */
export function columnsOf({ accounting }: PracticeStore): readonly Column[] {
  const receipts = accounting.postingMethod !== 'journal-entry';
  return [
    'Sales',
    ...(accounting.booksCogs ? (['COGS'] as const) : []),
    ...(receipts && accounting.tracksSalesTax ? (['Drawer'] as const) : []),
  ];
}

const POSTED = ['POSTED', 'UPDATED'];

function rowOf(storeId: string, date: BusinessDate, day: DaySummary | undefined, customerCount: number): PracticeReportRow {
  const statusOf = (kind: PostingKind) => day?.postings.find((posting) => posting.kind === kind)?.status ?? null;
  return {
    id: day ? Number(date.replaceAll('-', '')) : -1,
    storeId,
    salesDate: date,
    customerCount,
    postingStatus: statusOf('sales'),
    drawerStatus: statusOf('payments'),
    cogsStatus: statusOf('cogs'),
    sales: day?.totals ? amount(day.totals.sales) : '',
    syncPending: (day?.postings ?? []).filter(({ status, sync }) => POSTED.includes(status) && sync === 'pending').map(({ kind }) => kind),
  };
}

/** The rows of the report, newest day first: one for each day of the range that has begun, recorded or not. */
export function reportRows(practice: Practice, who: PracticeSession, store: PracticeStore, { from, to }: DateRange): PracticeReportRow[] {
  const days = new Map(practice.days(who, store.id, { from, to }).map((day) => [day.date, day]));
  const customers = practice.customerCounts(who, store.id, { from, to });
  const today = runningDate(closingOf(store), practice.now()) ?? to;
  const rows: PracticeReportRow[] = [];
  for (let date = today < to ? today : to; date >= from; date = addDays(date, -1)) {
    const day = days.get(date);
    rows.push(rowOf(store.id, date, day, day ? (customers.get(date) ?? 0) : 0));
  }
  return rows;
}

/** The address of a day's page, opened where its entries are. */
export function dayHref(storeId: string, date: BusinessDate): string {
  return `/sales/summary?${new URLSearchParams({ storeId, startDate: date, endDate: date })}#tab_accounting`;
}
