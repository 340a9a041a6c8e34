/** What is no operation of ours is pruned as it grows, and written only where it is new. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BusinessDate, type Instant, addSeconds } from '../../../domain/values/businessDate.ts';
import { openCache } from '../../cache.ts';
import { createConnection } from '../../connection.ts';
import { type EventRow, judgedId, seenId } from '../../rows/eventRow.ts';
import { AT } from '../../testing/journalRow.ts';
import { createEvents } from './events.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

const ACCOUNT = 'o#a';
const about = { account: ACCOUNT, action: 'post' as const, target: { storeId: '1', date: '2026-11-03' as BusinessDate }, storeName: 'P' };
const minutes = (count: number): Instant => addSeconds(AT, count * 60);
const seen = (at: Instant): EventRow => ({ ...about, kind: 'seen', at, id: seenId({ ...about, at }) });
const judged = (at: Instant): EventRow => {
  const row = { ...about, kind: 'judged' as const, at, standing: 'fix' as const, reasons: [] };
  return { ...row, id: judgedId(row) };
};
const monthsAgo = (months: number) =>
  Temporal.Instant.from(AT).toZonedDateTimeISO('UTC').subtract({ months }).toInstant().toString() as Instant;

const moments = async () => (await openCache().history.page([ACCOUNT], {}, null, 99)).rows.map(({ row }) => (row as EventRow).at);

describe('the events', () => {
  it('are counted and pruned where a new one comes, and not where one takes the place of the former', async () => {
    const events = createEvents(createConnection());
    const count = vi.spyOn(IDBIndex.prototype, 'count');
    for (const minute of [0, 1, 2]) await events.put(judged(minutes(minute)), AT);
    expect(count).toHaveBeenCalledTimes(1);
    expect(await moments()).toEqual([minutes(2)]);
    await events.add(ACCOUNT, [seen(minutes(0)), seen(minutes(1))], AT);
    expect(count).toHaveBeenCalledTimes(2);
  });

  it('that a day’s own history tells of are no more than are kept, and none that is too old', async () => {
    const events = createEvents(createConnection(), { most: 3 });
    await events.add(
      ACCOUNT,
      [0, 1, 2, 3, 4].map((minute) => seen(minutes(minute))),
      AT,
    );
    expect(await moments()).toEqual([4, 3, 2].map(minutes));
    globalThis.indexedDB = new IDBFactory();
    await createEvents(createConnection()).add(ACCOUNT, [seen(monthsAgo(26)), seen(monthsAgo(24))], AT);
    expect(await moments()).toEqual([monthsAgo(24)]);
  });

  it('that are all there already, or too old, are looked up without a transaction that writes', async () => {
    const events = createEvents(createConnection());
    const rows = [seen(minutes(0)), seen(minutes(1))];
    await events.add(ACCOUNT, rows, AT);
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await events.add(ACCOUNT, [...rows, seen(monthsAgo(26))], AT);
    expect(opened.mock.calls.map(([, mode]) => mode ?? 'readonly')).toEqual(['readonly']);
    await events.add(ACCOUNT, [...rows, seen(minutes(2))], AT);
    expect(opened.mock.calls.map(([, mode]) => mode ?? 'readonly')).toEqual(['readonly', 'readonly', 'readwrite']);
    expect(await moments()).toEqual([2, 1, 0].map(minutes));
  });
});
