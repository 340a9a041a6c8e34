import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { Instant } from '../domain/values/businessDate.ts';
import type { DaySummary } from '../domain/day/day.ts';
import { summaryOf } from '../diagnosis/testing/arbitraries.ts';
import { TARGET, TOTALS, ago, dayOf } from '../preflight/testing/facts.ts';
import { openCache } from './cache.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const AT = '2026-11-24T15:00:00Z' as Instant;
const ME = 'o#a';
const RANGE = { from: TARGET.date, to: TARGET.date };
const DETAIL = dayOf(['POSTED'], {
  pos: { ...TOTALS, sales: 1 },
  entry: [{ kind: 'sales', account: null, name: 'Helmets', debit: 0, credit: 1 }],
  checks: [{ id: '7', state: 'open', amount: 100 }],
  history: [{ at: AT, action: 'refresh', what: 'Refreshed', by: 'Noah Tremblay' }],
});
const told = (day: DaySummary) => ({ kind: 'all' as const, days: [day], mark: null, at: AT });

/** What is stored of the day, after its details were read and the service told this of it. */
async function after(answer: DaySummary) {
  const { days } = openCache();
  await days.keepDetail(ME, DETAIL);
  await days.put(ME, '1', RANGE, told(answer));
  return (await days.read(ME, '1', RANGE)).days[0];
}

it('the evidence of a day is kept without the names of people, and stays while the day is the same', async () => {
  const kept = { ...DETAIL, history: [{ at: AT, action: 'refresh', what: '', by: '' }] };
  expect(await after(summaryOf(DETAIL))).toEqual(kept);
  expect(await after({ ...summaryOf(DETAIL), postings: [] })).toEqual({ ...kept, postings: [] });
});

it.each<[string, Partial<DaySummary>]>([
  ['the day has another version', { version: 'v2' }],
  ['it was loaded again', { loadedAt: AT }],
  ['the POS changed', { posChangedAt: ago(60) }],
])('evidence that is old is dropped: %s', async (_, changes) => {
  const summary = { ...summaryOf(DETAIL), ...changes };
  expect(await after(summary)).toEqual(summary);
});

it('of evidence that is spoilt only the rest of the day is left', async () => {
  const { days } = openCache();
  await days.keepDetail(ME, { ...DETAIL, pos: 'odd' as never });
  expect((await days.read(ME, '1', RANGE)).days).toEqual([summaryOf(DETAIL)]);
});
