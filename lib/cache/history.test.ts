/** The history is found by stretches of one index: the same as by reading all of it, and no more is read than is shown. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ACTIONS } from '../domain/day/action.ts';
import { OUTCOMES } from '../domain/repair/history.ts';
import { type BusinessDate, type Instant, addSeconds, compareInstants } from '../domain/values/businessDate.ts';
import { type Cache, openCache } from './cache.ts';
import { createConnection } from './connection.ts';
import { type EventRow, judgedId } from './rows/eventRow.ts';
import { type HistoryFilter, outcomeOf, outcomeOfEvent } from './rows/found.ts';
import type { JournalRow } from './rows/journalRow.ts';
import { MIGRATIONS, NAME } from './schema.ts';
import { createEvents } from './tables/record/events.ts';
import type { HistoryPlace } from './tables/record/history.ts';
import { AT, journalRowOf, snapshotIn } from './testing/journalRow.ts';

/** How many steps cursors have taken; counted from before the first use on, because the wrapper of the database knows the method by its identity. */
let steps = 0;
const { continue: advance } = IDBCursor.prototype;
IDBCursor.prototype.continue = function (...to) {
  steps++;
  return advance.apply(this, to);
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const ACCOUNT = 'o#a';
const later = (minutes: number): Instant => addSeconds(AT, minutes * 60);

const judged = (changes: Partial<Extract<EventRow, { kind: 'judged' }>> = {}): EventRow => {
  const row = {
    kind: 'judged' as const,
    account: ACCOUNT,
    action: 'post' as const,
    target: { storeId: '1', date: '2026-11-03' as BusinessDate },
    storeName: 'Plateau',
    at: AT,
    standing: 'fix' as const,
    reasons: [],
    ...changes,
  };
  return { ...row, id: changes.id ?? judgedId(row) };
};

const operation = fc.record({
  account: fc.constantFrom(ACCOUNT, 'o#b'),
  storeId: fc.constantFrom('1', '2'),
  action: fc.constantFrom(...ACTIONS),
  state: fc.constantFrom('settled' as const, 'refused' as const, 'accepted' as const, 'failed' as const),
  status: fc.constantFrom('POSTED', 'FAILED'),
  minutes: fc.integer({ min: 0, max: 5 }),
});
const filters: fc.Arbitrary<HistoryFilter> = fc.record({
  storeId: fc.constantFrom(undefined, '1', '2'),
  action: fc.constantFrom(undefined, ...ACTIONS),
  outcome: fc.constantFrom(undefined, ...OUTCOMES),
  from: fc.constantFrom(undefined, later(1), later(4)),
  to: fc.constantFrom(undefined, later(2), later(5)),
});

/** Every page, one after the other. */
async function allPages({ history }: Cache, accounts: readonly string[], filter: HistoryFilter, size: number): Promise<string[]> {
  const ids: string[] = [];
  let after: HistoryPlace | null = null;
  do {
    const page = await history.page(accounts, filter, after, size);
    expect(page.rows.length).toBeLessThanOrEqual(size);
    ids.push(...page.rows.map(({ row }) => row.id));
    after = page.next;
  } while (after !== null);
  return ids;
}

describe('the history', () => {
  it('is told page by page as if all of it had been read, filtered and sorted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { maxLength: 25 }),
        fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 5 }), seen: fc.boolean() }), { maxLength: 8 }),
        filters,
        fc.integer({ min: 1, max: 4 }),
        async (operations, events, filter, size) => {
          globalThis.indexedDB = new IDBFactory();
          const cache = openCache();
          const rows = operations.map(({ storeId, status, minutes, ...row }, index) =>
            journalRowOf({
              ...row,
              id: `r${(index * 7) % 26}`,
              target: { storeId, date: '2026-11-03' as BusinessDate },
              after: snapshotIn(status),
              preparedAt: later(minutes),
            }),
          );
          const told = events.map(({ minutes, seen }, index): EventRow => {
            const row = judged({ id: `e${index}`, at: later(minutes) });
            return seen && row.kind !== 'settled' ? { ...row, kind: 'seen' } : row;
          });
          for (const row of rows) await cache.journal.put(row);
          for (const row of told) await cache.events.put(row, AT);
          const all = [
            ...rows.map((row) => ({
              id: row.id,
              account: row.account,
              target: row.target,
              action: row.action,
              at: row.preparedAt,
              outcome: outcomeOf(row),
            })),
            ...told.map((row) => ({
              id: row.id,
              account: row.account,
              target: row.target,
              action: row.kind === 'settled' ? null : row.action,
              at: row.at,
              outcome: outcomeOfEvent(row),
            })),
          ];
          const expected = all
            .filter(
              ({ account, target, action, at, outcome }) =>
                account === ACCOUNT &&
                (filter.storeId ?? target.storeId) === target.storeId &&
                (filter.action ?? action) === action &&
                (filter.outcome ?? outcome) === outcome &&
                (!filter.from || compareInstants(at, filter.from) >= 0) &&
                (!filter.to || compareInstants(at, filter.to) < 0),
            )
            .toSorted((a, b) => compareInstants(b.at, a.at) || (a.id < b.id ? 1 : -1))
            .map(({ id }) => id);
          expect(await allPages(cache, [ACCOUNT], filter, size)).toEqual(expected);
          expect(await cache.history.count([ACCOUNT], filter)).toBe(expected.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of thousands of operations reads for a page what is on it, whatever is asked', async () => {
    const cache = openCache();
    await cache.journal.put(journalRowOf({ id: 'first' }));
    const db = await openDB(NAME);
    const tx = db.transaction('journal', 'readwrite');
    for (let index = 0; index < 4000; index++) {
      const rare = index % 1000 === 0;
      const [storeId, action, end] = [`${index % 5}`, rare ? 'refresh' : 'post', rare ? 'needs-you' : 'in-order'];
      const at = Temporal.Instant.from(later(-index)).epochMilliseconds;
      const found = [storeId, ''].flatMap((one) => [action, ''].flatMap((two) => [end, ''].map((three) => [ACCOUNT, one, two, three, at])));
      const row = journalRowOf({
        id: `r${index}`,
        account: ACCOUNT,
        preparedAt: later(-index),
        target: { storeId, date: '2026-11-03' as BusinessDate },
      });
      void tx.store.put({ ...row, action, found }, row.id);
    }
    await tx.done;
    db.close();
    const whole = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBIndex.prototype, 'getAll')];
    const asked: readonly HistoryFilter[] = [{}, { storeId: '3' }, { action: 'post', outcome: 'in-order' }, { to: later(-2000) }];
    for (const filter of asked) {
      steps = 0;
      const { rows, next } = await cache.history.page([ACCOUNT], filter, null, 50);
      expect([rows.length, next === null, steps]).toEqual([50, false, 50]);
      steps = 0;
      expect((await cache.history.page([ACCOUNT], filter, next, 50)).rows).toHaveLength(50);
      expect(steps).toBeLessThanOrEqual(51);
    }
    // Four among all of them, wherever they lie.
    steps = 0;
    expect((await cache.history.page([ACCOUNT], { outcome: 'needs-you' }, null, 50)).rows).toHaveLength(4);
    expect(steps).toBe(4);
    steps = 0;
    expect(await cache.history.stores(ACCOUNT)).toEqual(['0', '1', '2', '3', '4']);
    expect(steps).toBe(0);
    for (const one of whole) expect(one).not.toHaveBeenCalled();
  });

  it('of a day has all that is told of it, the latest first, and of no other', async () => {
    const cache = openCache();
    const target = { storeId: '1', date: '2026-11-03' as BusinessDate };
    await cache.journal.put(journalRowOf({ id: 'run', account: ACCOUNT, target, preparedAt: later(1) }));
    await cache.journal.put(journalRowOf({ id: 'theirs', account: 'o#b', target }));
    await cache.events.put(judged({ id: 'judged', at: later(2) }), AT);
    await cache.events.put(judged({ id: 'another day', target: { ...target, date: '2026-11-04' as BusinessDate } }), AT);
    expect((await cache.history.ofDay(ACCOUNT, target)).map(({ row }) => row.id)).toEqual(['judged', 'run']);
  });

  it.each([
    ['25 months', 25, ['new', 'runs']],
    ['two years', 24, ['old', 'new', 'runs']],
  ])('keeps what is younger than 25 months, of operations and events, and all that runs: %s old', async (_, months, kept) => {
    const cache = openCache();
    const old = Temporal.Instant.from(AT).toZonedDateTimeISO('UTC').subtract({ months, hours: 1 }).toInstant().toString() as Instant;
    const ids = async (accounts: string[]) => (await cache.history.page(accounts, {}, null, 99)).rows.map(({ row }) => row.id);
    await cache.journal.put(journalRowOf({ id: 'old', account: ACCOUNT, preparedAt: old }));
    await cache.journal.put(journalRowOf({ id: 'new', account: ACCOUNT }));
    await cache.journal.put(journalRowOf({ id: 'runs', account: ACCOUNT, state: 'unknown', preparedAt: old }));
    await cache.journal.prune(ACCOUNT, AT);
    expect((await ids([ACCOUNT])).toSorted()).toEqual([...kept].toSorted());
    await cache.events.put(judged({ id: 'old', account: 'e', at: old }), AT);
    await cache.events.put(judged({ id: 'new', account: 'e' }), AT);
    expect((await ids(['e'])).toSorted()).toEqual(kept.filter((id) => id !== 'runs').toSorted());
  });

  it.each([
    [60, ['new', 'old']],
    [24, ['new']],
  ])('keeps it for as many months as are asked for: %s', async (months, kept) => {
    const cache = openCache(async () => months);
    const old = Temporal.Instant.from(AT).toZonedDateTimeISO('UTC').subtract({ months: 50 }).toInstant().toString() as Instant;
    await cache.journal.put(journalRowOf({ id: 'old', account: ACCOUNT, preparedAt: old }));
    await cache.journal.put(journalRowOf({ id: 'new', account: ACCOUNT }));
    await cache.journal.prune(ACCOUNT, AT);
    await cache.events.put(judged({ id: 'old', account: 'e', at: old }), AT);
    await cache.events.put(judged({ id: 'new', account: 'e' }), AT);
    for (const account of [ACCOUNT, 'e'])
      expect((await cache.history.page([account], {}, null, 9)).rows.map(({ row }) => row.id).toSorted()).toEqual(kept);
  });

  it('has no more events of an account than are kept, and each judgement of a day once', async () => {
    const events = createEvents(createConnection(), { most: 3 });
    const { history } = openCache();
    for (let minute = 0; minute < 6; minute++) await events.put(judged({ id: `e${minute}`, at: later(minute) }), AT);
    expect((await history.page([ACCOUNT], {}, null, 9)).rows.map(({ row }) => row.id)).toEqual(['e5', 'e4', 'e3']);
    globalThis.indexedDB = new IDBFactory();
    const cache = openCache();
    for (const minute of [0, 5, 9]) await cache.events.put(judged({ at: later(minute) }), AT);
    const { rows } = await cache.history.page([ACCOUNT], {}, null, 9);
    expect(rows.map(({ row }) => (row as EventRow).at)).toEqual([later(9)]);
  });

  it('finds the rows of an older version, and leaves those that nobody can read as they were', async () => {
    const rows = [
      journalRowOf({ id: 'a', account: ACCOUNT }),
      journalRowOf({ id: 'b', account: ACCOUNT, state: 'refused', preparedAt: later(1) }),
    ];
    const spoilt = { id: 'spoilt', account: ACCOUNT, nonsense: true };
    const former = await openDB(NAME, 4, {
      upgrade: (db, _, __, upgrade) => MIGRATIONS.slice(0, 4).forEach((step) => step(db as never, upgrade as never)),
    });
    for (const row of [...rows, spoilt]) await former.put('journal', row, row.id);
    former.close();
    const cache = openCache();
    expect(await allPages(cache, [ACCOUNT], {}, 9)).toEqual(['b', 'a']);
    expect(await allPages(cache, [ACCOUNT], { outcome: 'not-done' }, 9)).toEqual(['b']);
    expect(await cache.journal.get('a')).toEqual(rows[0]);
    const db = await openDB(NAME);
    expect(await db.get('journal', 'spoilt')).toEqual(spoilt);
    db.close();
  });
});

it.each<[string, Partial<JournalRow>, string]>([
  ['an operation after which the day is ready', {}, 'in-order'],
  ['a click after which the day is ready', { by: 'worker' }, 'in-order'],
  ['an operation that left a posted day as it was', { before: snapshotIn('POSTED'), after: snapshotIn('POSTED') }, 'in-order'],
  ['a click that left the day ready as it was', { by: 'worker', action: 'post', before: snapshotIn('POST') }, 'needs-you'],
  ['a click of which nobody knows whether it was made', { by: 'hand', acceptedAt: null, before: snapshotIn('POST') }, 'needs-you'],
  ['an operation after which nothing was read', { after: null }, 'needs-you'],
])('%s is kept in the history as what is known of it', (_, changes, outcome) => {
  expect(outcomeOf(journalRowOf(changes))).toBe(outcome);
});

describe('“Did it help?”', () => {
  const helped: NonNullable<JournalRow['helped']> = { answer: 'no', at: AT };

  it.each([
    ['an operation that has ended', { account: ACCOUNT }, true],
    ['one that runs', { account: ACCOUNT, state: 'accepted' as const }, false],
    ['one that was not done', { account: ACCOUNT, state: 'refused' as const }, false],
    ['one of another account', { account: 'o#b' }, false],
  ])('is kept of %s: it and nothing else changes', async (_, changes, kept) => {
    const { journal } = openCache();
    const row = journalRowOf({ id: 'x', ...changes });
    await journal.put(row);
    expect(await journal.answer([ACCOUNT], 'x', helped)).toBe(kept);
    expect(await journal.get('x')).toEqual(kept ? { ...row, helped } : row);
  });
});
