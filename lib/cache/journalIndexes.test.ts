/** The journal answers by its indexes what it would answer by reading every row, those of an older version too. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BusinessDate, type Instant, addSeconds, isLater } from '../domain/values/businessDate.ts';
import { JOURNAL_STATES, RESTING } from '../domain/repair/journalState.ts';
import { type Cache, openCache } from './cache.ts';
import { type JournalRow, journalRow } from './rows/journalRow.ts';
import { MIGRATIONS, NAME } from './schema.ts';
import { AT, journalRowOf } from './testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

const ACCOUNTS = ['o#a', 'o#b'];
const DAYS = ['2026-11-03', '2026-11-04'] as BusinessDate[];
/** The same moments as an older version, or another program, may have written them. */
const WRITTEN = [
  (at: Instant): string => at,
  (at: Instant) => Temporal.Instant.from(at).toString({ fractionalSecondDigits: 3 }),
  (at: Instant) => Temporal.Instant.from(at).toString({ timeZone: '+13:45' }),
  (at: Instant) => Temporal.Instant.from(at).toString({ timeZone: '-11:00' }),
];

const stored: fc.Arbitrary<Omit<Stored, 'id'>> = fc
  .record({
    account: fc.constantFrom(...ACCOUNTS),
    storeId: fc.constantFrom('1', '2'),
    date: fc.constantFrom(...DAYS),
    state: fc.constantFrom(...JOURNAL_STATES),
    sent: fc.boolean(),
    by: fc.constantFrom(undefined, 'hand' as const, 'worker' as const),
    // Many at the same moment, and some just before and after it.
    minutes: fc.constantFrom(-3000, -1440, -1, 0, 0, 0, 1, 1440),
    write: fc.constantFrom(...WRITTEN),
    spoilt: fc.constantFrom(
      ...Array.from({ length: 8 }, () => ({})),
      { before: null },
      { state: 'no state' },
      { account: 7 },
      { target: {} },
      { preparedAt: 'yesterday' },
    ),
  })
  .map(({ storeId, date, sent, minutes, write, spoilt, by, ...row }) => ({
    ...journalRowOf({ ...row, target: { storeId, date }, sentAt: sent ? AT : null, ...(by ? { by } : {}) }),
    preparedAt: write(addSeconds(AT, minutes * 60)),
    ...spoilt,
  }));
const table = fc.array(stored, { maxLength: 40 }).map((rows) => rows.map((row, index) => ({ ...row, id: `r${(index * 7) % 41}` })));

/** Writes rows past our own code, into a database of this version. */
async function write(rows: readonly Stored[], version: number): Promise<void> {
  const db = await openDB(NAME, version, {
    upgrade: (opened, from, to, upgrade) => MIGRATIONS.slice(from, to!).forEach((step) => step(opened as never, upgrade as never)),
  });
  const tx = db.transaction('journal', 'readwrite');
  await Promise.all([...rows.map((row) => tx.store.put(row, row.id)), tx.done]);
  db.close();
}

/** What each question is answered, by reading every row. */
function byReadingAll(rows: readonly Stored[]) {
  const all = rows.flatMap((row) => z.safeParse(journalRow, row).data ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const isActive = ({ state }: JournalRow) => !RESTING.includes(state);
  return {
    active: all.filter(isActive),
    missing: all.filter(({ state, sentAt, by }) => state === 'absent' && sentAt !== null && by === undefined),
    range: all.filter(({ account, target }) => account === 'o#a' && target.storeId === '2' && target.date >= DAYS[1]!),
    days: ACCOUNTS.map((account) =>
      all.filter((row) => row.account === account && row.target.storeId === '1' && row.target.date === DAYS[0]),
    ),
    since: ACCOUNTS.map((account) => all.filter((row) => row.account === account && (isActive(row) || !isLater(AT, row.preparedAt)))),
  };
}

const byIndexes = async ({ journal }: Cache) => ({
  active: await journal.active(),
  missing: await journal.missing(),
  range: await journal.ofDays('o#a', '2', { from: DAYS[1]!, to: '2026-12-01' as BusinessDate }),
  days: await Promise.all(ACCOUNTS.map((account) => journal.ofDay(account, { storeId: '1', date: DAYS[0]! }))),
  since: await Promise.all(ACCOUNTS.map((account) => journal.since(account, AT))),
});

describe('the journal', () => {
  it.each([
    ['written today', MIGRATIONS.length],
    ['of a version without indexes', 3],
  ])('answers of rows %s as if it read every one, in the same order', async (_, version) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        globalThis.indexedDB = new IDBFactory();
        await write(rows, version);
        expect(await byIndexes(openCache())).toEqual(byReadingAll(rows));
      }),
      { numRuns: 60 },
    );
  });

  it('of a version without indexes keeps every row, those too that nobody can read, and is changed as before', async () => {
    const rows: Stored[] = [
      journalRowOf({ id: 'runs', state: 'accepted' }),
      journalRowOf({ id: 'ended' }),
      { id: 'spoilt', nonsense: true },
    ];
    await write(rows, 3);
    const { journal } = openCache();
    expect((await journal.active()).map(({ id }) => id)).toEqual(['runs']);
    await journal.put(journalRowOf({ id: 'runs', state: 'settled' }));
    expect(await journal.active()).toEqual([]);
    const db = await openDB(NAME);
    expect([...db.transaction('journal').store.indexNames]).toEqual(['day', 'found', 'prepared', 'state']);
    expect([db.version, await db.getAllKeys('journal')]).toEqual([MIGRATIONS.length, ['ended', 'runs', 'spoilt']]);
    expect(await db.get('journal', 'spoilt')).toEqual(rows[2]);
    db.close();
  });

  it('reads for a poll the rows that it is about, and not the whole record', async () => {
    const old = { preparedAt: addSeconds(AT, -7 * 24 * 3600) };
    const rows = Array.from({ length: 300 }, (_, index) => journalRowOf({ id: `old${index}`, ...old }));
    await write([...rows, journalRowOf({ id: 'runs', state: 'accepted', ...old }), journalRowOf({ id: 'new' })], MIGRATIONS.length);
    const { journal } = openCache();
    await journal.get('new');
    const whole = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    let read = 0;
    const { getAll } = IDBIndex.prototype;
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...asked) {
      const request = getAll.apply(this, asked);
      request.addEventListener('success', () => (read += request.result.length));
      return request;
    });
    expect((await journal.active()).map(({ id }) => id)).toEqual(['runs']);
    expect((await journal.since('o#a1', addSeconds(AT, -3600))).map(({ id }) => id)).toEqual(['new', 'runs']);
    expect(whole).not.toHaveBeenCalled();
    expect(read).toBe(3);
  });
});
