import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { SettledByHand } from '../../domain/day/settledByHand.ts';
import { withDate, withWeekday } from '../../domain/store/closedDays.ts';
import { type BusinessDate, type Instant, addDays, addSeconds } from '../../domain/values/businessDate.ts';
import { type Cache, openCache } from '../cache.ts';
import { NAME } from '../schema.ts';

const AT = '2026-11-24T15:00:00Z' as Instant;
const DATE = '2026-11-03' as BusinessDate;
const settled = (changes: Partial<SettledByHand> = {}): SettledByHand => ({
  date: DATE,
  told: 't',
  differs: '',
  reason: 'booked',
  note: null,
  who: null,
  at: AT,
  ...changes,
});

let cache: Cache;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  cache = openCache();
});

it('is kept for each store of each account by itself', async () => {
  await cache.said.close('o#a1', '1', (days) => withWeekday(days, 7, true));
  await cache.said.settle('o#a1', '1', settled());
  expect(await cache.said.of('o#a1', '1')).toEqual({ weekdays: [7], closed: [], open: [], settled: [settled()] });
  for (const [account, store] of [
    ['o#a1', '2'],
    ['o#a2', '1'],
  ] as const)
    expect(await cache.said.of(account, store)).toEqual({ weekdays: [], closed: [], open: [], settled: [] });
});

it('loses no word where several are said at once', async () => {
  const dates = Array.from({ length: 8 }, (_, index) => addDays(DATE, index));
  await Promise.all(dates.map((date) => cache.said.close('o#a1', '1', (days) => withDate(days, date, true))));
  expect((await cache.said.of('o#a1', '1')).closed).toEqual(dates);
});

it('has one word of a day, the last; no day of it once that is taken back', async () => {
  await cache.said.settle('o#a1', '1', settled());
  await cache.said.settle('o#a1', '1', settled({ reason: 'accountant' }));
  expect((await cache.said.of('o#a1', '1')).settled).toEqual([settled({ reason: 'accountant' })]);
  await cache.said.unsettle('o#a1', '1', DATE);
  expect((await cache.said.of('o#a1', '1')).settled).toEqual([]);
});

it('has an end: the days that were settled first need the merchant again', async () => {
  for (let index = 0; index < 503; index++)
    await cache.said.settle('o#a1', '1', settled({ date: addDays(DATE, index), at: addSeconds(AT, index) }));
  const { settled: kept } = await cache.said.of('o#a1', '1');
  expect([kept.length, kept[0]!.date]).toEqual([500, addDays(DATE, 3)]);
});

it('outlives a sign-out, and goes with everything else', async () => {
  await cache.said.settle('o#a1', '1', settled());
  await cache.accounts.forget('o');
  expect((await cache.said.of('o#a1', '1')).settled).toHaveLength(1);
  await cache.clear();
  expect((await cache.said.of('o#a1', '1')).settled).toEqual([]);
});

it('that can’t be read is as if nothing were said: then more needs the merchant, never less', async () => {
  await cache.said.settle('o#a1', '1', settled());
  const db = await openDB(NAME);
  await db.put('said', { weekdays: [7], closed: 'all', open: [], settled: [settled()] }, ['o#a1', '1']);
  db.close();
  expect(await cache.said.of('o#a1', '1')).toEqual({ weekdays: [], closed: [], open: [], settled: [] });
});
