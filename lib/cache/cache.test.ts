import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BusinessDate, type Instant, addSeconds } from '../domain/values/businessDate.ts';
import type { DaySummary } from '../domain/day/day.ts';
import { POSTING_KINDS } from '../domain/day/posting.ts';
import type { Session } from '../domain/store/session.ts';
import { openCache } from './cache.ts';
import { createConnection } from './connection.ts';
import { createJournal } from './tables/record/journal.ts';
import type { JournalRow } from './rows/journalRow.ts';
import { NAME } from './schema.ts';
import { journalRowOf } from './testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const AT = '2026-11-24T15:00:00Z' as Instant;
const RANGE = { from: '2026-11-01' as BusinessDate, to: '2026-11-30' as BusinessDate };
const TOTALS = { sales: 100, discounts: 0, tax: 0, payments: 100, cogs: 0, purchaseOrders: 0 };

const day = (date: string, version = 'v1'): DaySummary => ({
  storeId: '1',
  date: date as BusinessDate,
  version,
  loadedAt: AT,
  posChangedAt: null,
  currency: 'CAD',
  totals: TOTALS,
  postings: [{ kind: 'sales', status: 'POSTED', sync: null, message: null, postedAt: AT, ledgerRef: 'r1' }],
});
const answer = (kind: 'all' | 'changes' | 'none', days: DaySummary[], cursor = 'c1') => ({
  kind,
  days,
  mark: { cursor, etag: null },
  at: AT,
});

const session = (id: string): Session => ({
  user: { id: 'u', name: 'U', role: 'full-access' },
  account: { id, name: id, subscriptionStart: '2026-01-01' as BusinessDate, currency: 'CAD', locale: 'en' },
  serverTime: AT,
});
const remembered = (id: string) => ({ origin: 'o', account: `o#${id}`, session: session(id), at: AT });

const row = (id: string, account: string, state: JournalRow['state'], changes: Partial<JournalRow> = {}) =>
  journalRowOf({ id, account, state, ...changes });

/** Writes a row past our own code, as a fault or an older version might have left it. */
async function plant(store: string, value: unknown, key: IDBValidKey): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open(NAME);
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(open.error));
  });
  const tx = db.transaction(store, 'readwrite');
  tx.objectStore(store).put(value, key);
  await new Promise((resolve) => (tx.oncomplete = resolve));
  db.close();
}

describe('the days', () => {
  it('of a range come back by date with their mark', async () => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-03'), day('2026-11-02')]));
    expect((await days.read('o#a', '1', RANGE)).days.map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-03']);
    expect(await days.mark('o#a', '1', RANGE)).toEqual({ cursor: 'c1', etag: null });
  });

  it('that changed replace themselves and leave the rest', async () => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-02'), day('2026-11-03')]));
    await days.put('o#a', '1', RANGE, answer('changes', [day('2026-11-03', 'v2')], 'c2'));
    expect((await days.read('o#a', '1', RANGE)).days.map(({ version }) => version)).toEqual(['v1', 'v2']);
    expect(await days.mark('o#a', '1', RANGE)).toMatchObject({ cursor: 'c2' });
  });

  it('that the whole answer no longer holds are gone', async () => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-02'), day('2026-11-03')]));
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-03')]));
    expect((await days.read('o#a', '1', RANGE)).days).toHaveLength(1);
  });

  it('of a part, asked for changes only, leave the mark of the whole where it was', async () => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-02'), day('2026-11-20')]));
    const part = { from: '2026-11-10' as BusinessDate, to: RANGE.to };
    await days.put('o#a', '1', part, { ...answer('changes', [day('2026-11-20', 'v2')], 'c2'), at: '2026-11-24T16:00:00Z' as Instant });
    expect(await days.mark('o#a', '1', RANGE)).toMatchObject({ cursor: 'c1' });
    const stored = await days.read('o#a', '1', RANGE);
    expect(stored.asOf).toBe(AT);
    expect(stored.days.map(({ version }) => version)).toEqual(['v1', 'v2']);
  });

  it.each([
    ['begins before it', { from: '2026-10-31', to: '2026-11-30' }],
    ['ends after it', { from: '2026-11-01', to: '2026-12-01' }],
    ['lies beyond it', { from: '2026-12-01', to: '2026-12-02' }],
  ])('of a range that %s are asked for as a whole', async (_, range) => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', []));
    expect(await days.mark('o#a', '1', range as typeof RANGE)).toBeNull();
  });

  it.each([
    ['the same', RANGE],
    ['a part of it', { from: '2026-11-02', to: '2026-11-29' }],
  ])('of a range that is whole are asked for by their changes: %s', async (_, range) => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', []));
    expect(await days.mark('o#a', '1', range as typeof RANGE)).toEqual({ cursor: 'c1', etag: null });
  });

  it('come back as they were put, whatever the service may say', async () => {
    const { days } = openCache();
    const posting = { status: 'POSTED', message: 'Odd', postedAt: null, ledgerRef: null } as const;
    const postings = [...POSTING_KINDS, 'unknown' as const].flatMap((kind) =>
      (['pending', 'synced', 'error', 'unknown', null] as const).map((sync) => ({ ...posting, kind, sync })),
    );
    const some = [
      { ...day('2026-11-02'), postings },
      { ...day('2026-11-03'), loadedAt: null, posChangedAt: AT, currency: null, totals: null, postings: [] },
    ];
    await days.put('o#a', '1', RANGE, answer('all', some));
    expect((await days.read('o#a', '1', RANGE)).days).toEqual(some);
  });

  it.each([
    ['a row of another form', { nonsense: true }],
    ['a date that is none', { ...day('2026-11-03'), date: '2026-02-30' }],
    ['an amount beyond safe integers', { ...day('2026-11-03'), totals: { ...TOTALS, sales: 2 ** 60 } }],
    ['null', null],
  ])('leave out %s', async (_, spoilt) => {
    const { days } = openCache();
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-02')]));
    await plant('days', spoilt, ['o#a', '1', '2026-11-03']);
    expect((await days.read('o#a', '1', RANGE)).days.map(({ date }) => date)).toEqual(['2026-11-02']);
  });

  it('of one account are never read with another’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.string({ minLength: 1 }), async (a, b, storeId) => {
        fc.pre(a !== b);
        globalThis.indexedDB = new IDBFactory();
        const { days } = openCache();
        await days.put(`o#${a}`, storeId, RANGE, answer('all', [day('2026-11-03')]));
        expect((await days.read(`o#${b}`, storeId, RANGE)).days).toEqual([]);
        expect(await days.mark(`o#${b}`, storeId, RANGE)).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

describe('an account', () => {
  it('that signs in at the same origin makes the former one forgotten, but not what it did', async () => {
    const { accounts, days, journal, history } = openCache();
    const idsOf = async (account: string) => (await history.page([account], {}, null, 9)).rows.map(({ row: { id } }) => id);
    await accounts.remember(remembered('a'));
    await days.put('o#a', '1', RANGE, answer('all', [day('2026-11-03')]));
    await journal.put(row('done', 'o#a', 'settled'));
    await journal.put(row('running', 'o#a', 'accepted'));
    await accounts.remember(remembered('b'));
    expect((await days.read('o#a', '1', RANGE)).days).toEqual([]);
    // The record of what was done is that account's, no matter who is signed in now.
    expect((await idsOf('o#a')).toSorted()).toEqual(['done', 'running']);
    expect(await idsOf('o#b')).toEqual([]);
    expect((await accounts.all()).map(({ account }) => account)).toEqual(['o#b']);
  });

  it('is forgotten whole by clearing, but for what still runs', async () => {
    const cache = openCache();
    await cache.accounts.remember(remembered('a'));
    await cache.days.put('o#a', '1', RANGE, answer('all', [day('2026-11-03')]));
    await cache.journal.put(row('running', 'o#a', 'unknown'));
    expect(await cache.clear()).toBe(1);
    expect(await cache.accounts.all()).toEqual([]);
    expect((await cache.days.read('o#a', '1', RANGE)).days).toEqual([]);
  });

  it('that signed out while something ran leaves nothing behind that clearing does not find', async () => {
    const cache = openCache();
    await cache.accounts.remember(remembered('a'));
    await cache.journal.put(row('ran', 'o#a', 'accepted'));
    await cache.accounts.forget('o');
    await cache.journal.put(row('ran', 'o#a', 'settled'));
    await plant('journal', { nonsense: true }, 'spoilt');
    expect(await cache.clear()).toBe(0);
    expect(await cache.journal.get('ran')).toBeNull();
  });
});

describe('the journal', () => {
  it('has the operations of one day: of its account, its store and its date', async () => {
    const { journal } = openCache();
    const target = { storeId: '1', date: '2026-11-03' as BusinessDate };
    await journal.put(row('ours', 'o#a', 'settled', { target }));
    await journal.put(row('of another account', 'o#b', 'settled', { target }));
    await journal.put(row('of another store', 'o#a', 'settled', { target: { ...target, storeId: '2' } }));
    await journal.put(row('of another day', 'o#a', 'settled', { target: { ...target, date: '2026-11-04' as BusinessDate } }));
    expect((await journal.ofDay('o#a', target)).map(({ id }) => id)).toEqual(['ours']);
  });

  it('has what may still go on, of whatever account, and what was prepared since a moment, of one', async () => {
    const { journal } = openCache();
    const at = (seconds: number) => ({ preparedAt: addSeconds(AT, seconds) });
    await journal.put(row('1: before', 'o#a', 'settled', at(-1)));
    await journal.put(row('2: at it', 'o#a', 'refused', at(0)));
    await journal.put(row('3: after', 'o#a', 'absent', at(1)));
    await journal.put(row('4: runs', 'o#a', 'unknown', at(-9)));
    await journal.put(row('5: theirs', 'o#b', 'accepted', at(1)));
    expect((await journal.active()).map(({ id }) => id)).toEqual(['4: runs', '5: theirs']);
    expect((await journal.since('o#a', AT)).map(({ id }) => id)).toEqual(['2: at it', '3: after', '4: runs']);
  });

  it('writes each row to the disk before it says so', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await openCache().journal.put(row('x', 'o#a', 'prepared'));
    expect(transaction).toHaveBeenCalledWith('journal', 'readwrite', { durability: 'strict' });
  });

  it('keeps the latest operations of an account that have ended, and all that run', async () => {
    const at = (minute: number) => ({ preparedAt: addSeconds(AT, minute * 60) });
    const cache = openCache();
    const journal = createJournal(createConnection(), { most: 5 });
    // In no order: what counts is when they were prepared, not where they lie.
    for (const minute of [4, 1, 6, 3, 2, 5]) await journal.put(row(`m${minute}`, 'o#a', 'settled', at(minute)));
    await journal.put(row('running', 'o#a', 'accepted', at(0)));
    await journal.put(row('theirs', 'o#b', 'settled', at(0)));
    await journal.prune('o#a', AT);
    expect((await cache.history.page(['o#a', 'o#b'], {}, null, 99)).rows.map(({ row: { id } }) => id)).toEqual(
      'm6 m5 m4 m3 theirs running'.split(' '),
    );
  });
});

describe('a database', () => {
  it('that a newer version left behind says so', async () => {
    await new Promise((resolve) => {
      const open = indexedDB.open(NAME, 99);
      open.onsuccess = () => resolve(open.result.close());
    });
    await expect(openCache().journal.active()).rejects.toMatchObject({ name: 'CacheError', kind: 'newer' });
  });

  it('that can’t be opened keeps a row from being thought written', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(openCache().journal.put(row('x', 'o#a', 'prepared'))).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('that the browser closed is opened again', async () => {
    const { journal } = openCache();
    await journal.put(row('x', 'o#a', 'settled'));
    await plant('clearances', { of: 'no use' }, 'y');
    expect(await journal.get('x')).not.toBeNull();
  });
});
