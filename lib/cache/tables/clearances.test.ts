/** The go-aheads: each is taken once, the last one of its tab alone, and none is kept forever. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type BusinessDate, addSeconds } from '../../domain/values/businessDate.ts';
import { openCache } from '../cache.ts';
import type { Clearance } from '../rows/journalRow.ts';
import { AT } from '../testing/journalRow.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a clearance', () => {
  const clearance = (id: string, tabId = 1): Clearance => ({
    id,
    tabId,
    origin: 'o',
    account: 'o#a',
    action: 'post',
    target: { storeId: '1', date: '2026-11-03' as BusinessDate },
    given: { reason: 'was-failed' },
    confirmed: [],
    fingerprint: 'f',
    expiresAt: AT,
  });

  it('is given to one of many takers', async () => {
    const { clearances } = openCache();
    await clearances.put(clearance('c'));
    const taken = await Promise.all([1, 2, 3, 4].map(() => clearances.take('c')));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('that was never given leaves nothing behind when somebody takes it', async () => {
    const { clearances } = openCache();
    expect(await clearances.take('made-up')).toBeNull();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect([await clearances.take('made-up'), await clearances.find('made-up')]).toEqual([null, null]);
    expect(put).not.toHaveBeenCalled();
  });

  it('is not kept forever, whether its tab asks again or not', async () => {
    const { clearances } = openCache();
    for (let tab = 0; tab < 20; tab++) await clearances.put({ ...clearance(`c${tab}`, tab), expiresAt: addSeconds(AT, tab * 6 * 3600) });
    const known = await Promise.all(Array.from({ length: 20 }, (_, tab) => clearances.find(`c${tab}`).then((row) => row !== null)));
    expect(known.filter(Boolean)).toHaveLength(9);
    expect(known.lastIndexOf(false)).toBeLessThan(known.indexOf(true));
  });

  it('makes the former one of its tab worthless, and no other', async () => {
    const { clearances } = openCache();
    await clearances.put(clearance('old', 1));
    await clearances.put(clearance('other', 2));
    await clearances.put(clearance('new', 1));
    expect(await clearances.take('old')).toBeNull();
    expect(await clearances.take('other')).not.toBeNull();
    expect(await clearances.take('new')).not.toBeNull();
  });
});
