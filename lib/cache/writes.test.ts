/** Every write has ended when it returns: what is told afterwards can lean on it, whatever ends the worker then. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BusinessDate } from '../domain/values/businessDate.ts';
import { type Cache, openCache } from './cache.ts';
import type { GuideRow } from './rows/guideRow.ts';
import type { Clearance } from './rows/journalRow.ts';
import { AT, journalRowOf } from './testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const DATE = '2026-11-03' as BusinessDate;
const RANGE = { from: DATE, to: DATE };
const session = {
  user: { id: 'u', name: 'U', role: 'full-access' },
  account: { id: 'a', name: 'A', subscriptionStart: DATE, currency: 'CAD', locale: 'en' },
  serverTime: AT,
} as const;
const clearance: Clearance = {
  id: 'c',
  tabId: 1,
  origin: 'o',
  account: 'o#a',
  action: 'post',
  target: { storeId: '1', date: DATE },
  given: { reason: 'was-failed' },
  confirmed: [],
  fingerprint: 'f',
  expiresAt: AT,
};
const guide: GuideRow = {
  id: 'g',
  account: 'o#a',
  origin: 'o',
  guide: 'mapping',
  subject: { storeId: '1', date: null },
  startedAt: AT,
  passed: [],
  answers: {},
  tabId: 1,
  left: false,
  endedAt: null,
  helped: null,
};

it.each<[string, (cache: Cache) => Promise<unknown>]>([
  ['an account', ({ accounts }) => accounts.remember({ origin: 'o', account: 'o#b', session, at: AT })],
  ['its stores', ({ accounts }) => accounts.rememberStores('o', 'o#a', [])],
  ['that an account is forgotten', ({ accounts }) => accounts.forget('o')],
  ['days', ({ days }) => days.put('o#a', '1', RANGE, { kind: 'all', days: [], mark: { cursor: 'c', etag: null }, at: AT })],
  ['an operation', ({ journal }) => journal.put(journalRowOf())],
  ['a go-ahead', ({ clearances }) => clearances.put({ ...clearance, id: 'd' })],
  ['that it was taken', ({ clearances }) => clearances.take('c')],
  ['a guide', ({ guides }) => guides.begin({ ...guide, id: 'h' })],
  ['where it stands', ({ guides }) => guides.change('o#a', 'g', () => ({ left: true }))],
  ['that it is forgotten', ({ guides }) => guides.forget('o#a')],
  ['that old guides are forgotten', ({ guides }) => guides.prune('o#b')],
  ['that all is forgotten', ({ clear }) => clear()],
])('%s is on disk when the call returns, one step after the other', async (_, write) => {
  const cache = openCache();
  await cache.accounts.remember({ origin: 'o', account: 'o#a', session, at: AT });
  await cache.clearances.put(clearance);
  await cache.guides.begin(guide);
  for (let ended = 0; ended < 51; ended++) await cache.guides.begin({ ...guide, id: `e${ended}`, account: 'o#b', endedAt: AT });

  let [begun, ended, overlapping] = [0, 0, 0];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    const made = transaction.apply(this, asked);
    if (asked[1] === 'readwrite') {
      if (begun > ended) overlapping++;
      begun++;
      made.addEventListener('complete', () => ended++);
    }
    return made;
  });
  await write(cache);
  expect([begun > 0, ended, overlapping]).toEqual([true, begun, 0]);
});
