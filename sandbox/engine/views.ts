import type { DayDetail, DaySummary } from '../../lib/domain/day/day.ts';
import { load, totalsOf, unbalancedChecks } from './pos/pos.ts';
import type { PracticeStore } from './practice.ts';
import { type CompanyRecord, type DayRecord, type StoreRecord, closingOf } from './world/records.ts';
import { missingRows } from './rules.ts';
import { type World, versionOf } from './world/world.ts';

/** A day as `GET …/days` lists it. */
export function summaryOf(day: DayRecord, currency: string): DaySummary {
  return {
    storeId: day.storeId,
    date: day.date,
    version: versionOf(day),
    loadedAt: day.loadedAt,
    posChangedAt: day.posChangedAt,
    currency,
    totals: totalsOf(day.loaded),
    postings: day.postings.map(({ lines: _, ...posting }) => posting),
  };
}

/** A day with its evidence. */
export function detailOf(world: World, day: DayRecord, currency: string): DayDetail {
  const sales = world.sales(day.storeId, day.date);
  return {
    ...summaryOf(day, currency),
    pos: totalsOf(load(sales, day.loaded.purchaseOrders)),
    accounting: totalsOf(day.loaded),
    entry: day.postings.flatMap(({ kind, lines }) => lines.map((line) => ({ kind, ...line }))),
    checks: [
      ...day.loaded.openChecks.map(({ id, amount }) => ({ id, state: 'open', amount }) as const),
      ...unbalancedChecks(sales).map(({ id, amount }) => ({ id, state: 'unbalanced', amount }) as const),
    ],
    history: day.history,
  };
}

/** A store as `GET /stores` shows it. */
export function storeOf(store: StoreRecord, company: CompanyRecord): PracticeStore {
  const missing = missingRows(store);
  return {
    id: store.id,
    name: store.name,
    timeZone: store.timeZone,
    businessDayEnds: closingOf(store).dayEnds,
    companyId: store.companyId,
    connection: store.connection,
    mapping: {
      state: missing.length === 0 ? 'complete' : 'incomplete',
      missing: missing.map(({ area, name }) => ({ area, name })),
      changedAt: store.mappingChangedAt,
    },
    accounting: {
      software: company.software,
      company: company.name,
      connection: company.connection,
      booksClosedThrough: company.booksClosedThrough,
      referenceDataAt: company.referenceDataAt,
      postingMethod: store.postingMethod,
      booksCogs: store.booksCogs,
      syncsPurchaseOrders: store.syncsPurchaseOrders,
      tracksSalesTax: store.tracksSalesTax,
    },
    queue: store.queue,
  };
}
