/** The journal answers by its indexes what it would answer by reading every row, those of an older version too. */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BusinessDate, type Instant, addSeconds, isLater } from '../domain/values/businessDate.ts';
import { JOURNAL_STATES, RESTING } from '../domain/repair/journalState.ts';
import { type Cache, openCache } from './cache.ts';
import { type JournalRow, journalRow } from './rows/journalRow.ts';
import { withKeys } from './rows/rowKeys.ts';
import { MIGRATIONS, NAME } from './schema.ts';
import { AT, journalRowOf } from './testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

type Stored = Readonly<Record<string, unknown>> & { readonly id: string };

const ACCOUNTS = ['o#a', 'o#b'];
/** Whose operations since a moment are asked for. */
const ASKED: readonly (readonly [account: string, storeId?: string])[] = [[ACCOUNTS[0]!], [ACCOUNTS[1]!], [ACCOUNTS[0]!, '2']];
const ORIGINS = ['o', 'o2', 'p'];
/** By the clock of each site, the moment from which on what is missing counts. */
const sinceAt = (origin: string): Instant => addSeconds(AT, origin === 'o' ? 0 : -3600);
const addMicroseconds = (at: Instant, microseconds: number): Instant =>
  Temporal.Instant.from(at).add({ microseconds }).toString() as Instant;
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
    origin: fc.constantFrom(...ORIGINS),
    // Of what is missing, each site has another moment from which on it counts.
    sent: fc.constantFrom(null, -7200, -3601, -3600, -1, -0.5, 0, 0.0004, 60),
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
    ...journalRowOf({
      ...row,
      target: { storeId, date },
      sentAt: sent === null ? null : (write(addMicroseconds(AT, sent * 1e6)) as Instant),
      ...(by ? { by } : {}),
    }),
    preparedAt: write(addSeconds(AT, minutes * 60)),
    ...spoilt,
  }));
const table = fc.array(stored, { maxLength: 40 }).map((rows) => rows.map((row, index) => ({ ...row, id: `r${(index * 7) % 41}` })));

/** A row as we write it today; what nobody can read, nobody gave keys. */
function withTodaysKeys(row: Stored): Stored {
  const { data } = z.safeParse(journalRow, row);
  return data ? { ...withKeys(data), ...row } : row;
}

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
    missing: all.filter(
      ({ state, sentAt, by, origin }) => state === 'absent' && sentAt !== null && by === undefined && !isLater(sinceAt(origin), sentAt),
    ),
    range: all.filter(({ account, target }) => account === 'o#a' && target.storeId === '2' && target.date >= DAYS[1]!),
    days: ACCOUNTS.map((account) =>
      all.filter((row) => row.account === account && row.target.storeId === '1' && row.target.date === DAYS[0]),
    ),
    since: ASKED.map(([account, storeId]) =>
      all.filter(
        (row) =>
          row.account === account &&
          (storeId ?? row.target.storeId) === row.target.storeId &&
          (isActive(row) || !isLater(AT, row.preparedAt)),
      ),
    ),
  };
}

const byIndexes = async ({ journal }: Cache) => ({
  active: await journal.active(),
  missing: await journal.missing(sinceAt),
  range: await journal.ofDays('o#a', '2', { from: DAYS[1]!, to: '2026-12-01' as BusinessDate }),
  days: await Promise.all(ACCOUNTS.map((account) => journal.ofDay(account, { storeId: '1', date: DAYS[0]! }))),
  since: await Promise.all(ASKED.map(([account, storeId]) => journal.since(account, AT, storeId))),
});

describe('the journal', () => {
  it.each([
    ['written today', MIGRATIONS.length],
    ['of the version before', 4],
    ['of a version without indexes', 3],
  ])('answers of rows %s as if it read every one, in the same order', async (_, version) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        globalThis.indexedDB = new IDBFactory();
        await write(version === MIGRATIONS.length ? rows.map(withTodaysKeys) : rows, version);
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
    expect([...db.transaction('journal').store.indexNames]).toEqual(['day', 'found', 'late', 'state']);
    expect([db.version, await db.getAllKeys('journal')]).toEqual([MIGRATIONS.length, ['ended', 'runs', 'spoilt']]);
    expect(await db.get('journal', 'spoilt')).toEqual(rows[2]);
    db.close();
  });
});
