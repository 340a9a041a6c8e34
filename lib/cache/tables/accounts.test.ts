/** What is forgotten of an account, and what is kept: all of it but its journal, and nothing of anybody else. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import type { Session } from '../../domain/store/session.ts';
import { healthyStore } from '../../domain/testing/store.ts';
import { type Cache, openCache } from '../cache.ts';
import type { Clearance } from '../rows/journalRow.ts';
import { NAME } from '../schema.ts';
import { AT, journalRowOf } from '../testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const DATE = '2026-11-03' as BusinessDate;
const RANGE = { from: DATE, to: DATE };
const STORE_NAMES = ['accounts', 'clearances', 'days', 'guides', 'journal', 'marks'];

const sessionOf = (id: string): Session => ({
  user: { id: 'u', name: 'U', role: 'full-access' },
  account: { id, name: id, subscriptionStart: DATE, currency: 'CAD', locale: 'en' },
  serverTime: AT,
});
const remembered = (origin: string, id: string) => ({ origin, account: `${origin}#${id}`, session: sessionOf(id), at: AT });
const clearanceOf = (account: string): Clearance => ({
  id: `clearance of ${account}`,
  tabId: account.length,
  origin: 'o',
  account,
  action: 'post',
  target: { storeId: '1', date: DATE },
  given: { reason: 'was-failed' },
  confirmed: [],
  fingerprint: 'f',
  expiresAt: AT,
});

/** Stores something of everything for an account. */
async function fill({ accounts, days, journal, clearances, guides }: Cache, origin: string, id: string, tabId: number) {
  const account = `${origin}#${id}`;
  await accounts.remember(remembered(origin, id));
  await days.put(account, '1', RANGE, {
    kind: 'all',
    days: [{ storeId: '1', date: DATE, version: 'v1', loadedAt: AT, posChangedAt: null, currency: 'CAD', totals: null, postings: [] }],
    mark: { cursor: 'c', etag: null },
    at: AT,
  });
  await journal.put(journalRowOf({ id: `row of ${account}`, account, origin }));
  await clearances.put({ ...clearanceOf(account), tabId });
  await guides.begin({
    id: `guide of ${account}`,
    account,
    origin,
    guide: 'mapping',
    subject: { storeId: '1', date: null },
    startedAt: AT,
    passed: [],
    answers: {},
    tabId: 1,
    left: false,
    endedAt: null,
    helped: null,
  });
}

/** The stores of the database in which something is, by what its keys or rows say. */
async function holding(what: string): Promise<string[]> {
  const db = await openDB(NAME);
  const found: string[] = [];
  for (const name of STORE_NAMES) {
    const all = [await db.getAllKeys(name), await db.getAll(name)];
    if (JSON.stringify(all).includes(what)) found.push(name);
  }
  db.close();
  return found;
}

/** Two accounts at different origins, and in each place a row that nobody can read. */
async function filled(): Promise<Cache> {
  const cache = openCache();
  await fill(cache, 'o', 'a', 1);
  await fill(cache, 'p', 'b', 2);
  expect(await holding('o#a')).toEqual(STORE_NAMES);
  const db = await openDB(NAME);
  await db.put('clearances', { spoilt: true }, 'spoilt');
  await db.put('accounts', { spoilt: true }, 'spoilt');
  db.close();
  return cache;
}

describe('an account', () => {
  it.each([
    ['o', 'o#a', 'p#b'],
    ['p', 'p#b', 'o#a'],
  ])('that is forgotten (at %s) leaves its journal, and takes nobody else’s rows with it', async (origin, account, other) => {
    const { accounts } = await filled();
    await accounts.forget(origin);
    expect(await holding(account)).toEqual(['journal']);
    expect(await holding(other)).toEqual(STORE_NAMES);
    expect(await holding('spoilt')).toEqual(['accounts']);
    expect((await accounts.all()).map((one) => one.account)).toEqual([other]);
  });

  it('that nobody has seen is forgotten without harm', async () => {
    const { accounts } = await filled();
    await accounts.forget('nowhere');
    expect(await holding('o#a')).toEqual(STORE_NAMES);
  });

  it('keeps all that is stored of it when it is seen again', async () => {
    const { accounts } = await filled();
    await accounts.remember(remembered('o', 'a'));
    expect(await holding('o#a')).toEqual(STORE_NAMES);
  });

  it('keeps its stores when it is seen again, and gives them to no other', async () => {
    const { accounts } = openCache();
    const stores = [healthyStore(AT)];
    await accounts.remember(remembered('o', 'a'));
    await accounts.rememberStores('o', 'o#b', stores);
    expect((await accounts.at('o'))?.stores).toEqual([]);
    await accounts.rememberStores('o', 'o#a', stores);
    await accounts.remember(remembered('o', 'a'));
    expect((await accounts.at('o'))?.stores).toEqual(stores);
    await accounts.remember(remembered('o', 'b'));
    expect(await accounts.at('o')).toMatchObject({ account: 'o#b', stores: [] });
    await accounts.rememberStores('q', 'q#a', stores);
    expect(await accounts.at('q')).toBeNull();
  });
});

describe('clearing', () => {
  it('forgets everybody, but for the operations in which something may still happen', async () => {
    const cache = await filled();
    await cache.journal.put(journalRowOf({ id: 'runs', account: 'o#a', state: 'accepted' }));
    expect(await cache.clear()).toBe(1);
    expect([await holding('o#a'), await holding('p#b'), await holding('spoilt')]).toEqual([['journal'], [], []]);
    expect((await cache.journal.active()).map(({ id }) => id)).toEqual(['runs']);
  });
});
