import { describe, expect, it } from 'vitest';
import type { Instant } from '../values/businessDate.ts';
import type { DayDetail, DaySummary, Totals } from './day.ts';
import { isSettled, seenOf } from './settledByHand.ts';

const FIGURES: Totals = { sales: 100, discounts: 0, tax: 15, payments: 115, cogs: 0, purchaseOrders: 0 };
const SUMMARY: DaySummary = {
  storeId: '1',
  date: '2026-11-03' as DaySummary['date'],
  version: 'v1',
  loadedAt: '2026-11-04T08:00:00Z' as Instant,
  posChangedAt: null,
  currency: 'CAD',
  totals: FIGURES,
  postings: [{ kind: 'sales', status: 'FAILED', sync: null, message: 'No account', postedAt: null, ledgerRef: null }],
};
const DETAIL: DayDetail = { ...SUMMARY, pos: FIGURES, accounting: { ...FIGURES, sales: 90 }, entry: [], checks: [], history: null };
const entry = (changes: Partial<DaySummary['postings'][number]>) => ({ postings: [{ ...SUMMARY.postings[0]!, ...changes }] });

describe('a day that was settled by hand', () => {
  it.each<[string, Partial<DaySummary>]>([
    ['its version alone', { version: 'v2' }],
    ['when it was loaded', { loadedAt: '2026-11-05T08:00:00Z' as Instant }],
    ['when its entry was posted', entry({ postedAt: '2026-11-05T08:00:00Z' as Instant })],
  ])('stays settled though %s changes', (_, changes) => {
    expect(isSettled({ ...SUMMARY, ...changes }, seenOf(SUMMARY))).toBe(true);
  });

  it.each<[string, Partial<DaySummary>]>([
    ['a status', entry({ status: 'HOLD' })],
    ['a message', entry({ message: 'Another one' })],
    ['how far the Web Connector is', entry({ sync: 'error' })],
    ['an entry more', { postings: [...SUMMARY.postings, { ...SUMMARY.postings[0]!, kind: 'cogs' }] }],
    ['no entry any more', { postings: [] }],
    ['a figure', { totals: { ...FIGURES, tax: 16 } }],
    ['figures that are not known any more', { totals: null }],
    ['a change in the POS', { posChangedAt: '2026-11-05T08:00:00Z' as Instant }],
    ['that it was never loaded', { loadedAt: null }],
  ])('comes back with %s', (_, changes) => {
    expect(isSettled({ ...SUMMARY, ...changes }, seenOf(SUMMARY))).toBe(false);
  });

  it('stays settled where its evidence is not at hand any more, and comes back with a difference that nobody had seen', () => {
    expect(isSettled(SUMMARY, seenOf(DETAIL))).toBe(true);
    expect(isSettled(DETAIL, seenOf(DETAIL))).toBe(true);
    expect(isSettled(DETAIL, seenOf(SUMMARY))).toBe(false);
    expect(isSettled({ ...DETAIL, accounting: { ...FIGURES, sales: 80 } }, seenOf(DETAIL))).toBe(false);
  });

  it.each<[string, string | null, string | null, boolean]>([
    ['stays settled where its message is not at hand any more', 'No account', null, true],
    ['stays settled with the same message', 'No account', 'No account', true],
    ['comes back with another message', 'No account', 'Another one', false],
    ['comes back with a message that was not seen then', null, 'No account', false],
  ])('of a site that tells messages on its page alone %s', (_, then, now, expected) => {
    const live = (message: string | null): DaySummary => ({ ...SUMMARY, loadedAt: undefined, totals: null, ...entry({ message }) });
    expect(isSettled(live(now), seenOf(live(then)))).toBe(expected);
    expect(isSettled({ ...live(now), ...entry({ message: now, status: 'HOLD' }) }, seenOf(live(then)))).toBe(false);
  });

  it('is none that nobody settled', () => {
    expect([null, undefined].map((none) => isSettled(SUMMARY, none))).toEqual([false, false]);
  });
});
