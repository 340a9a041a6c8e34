import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../domain/values/businessDate.ts';
import { openCache } from '../cache.ts';
import type { GuideRow } from '../rows/guideRow.ts';
import { MIGRATIONS, NAME } from '../schema.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const AT = '2026-11-24T15:00:00Z' as Instant;
const row = (id: string, account = 'o#a', changes: Partial<GuideRow> = {}): GuideRow => ({
  id,
  account,
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
  ...changes,
});

describe('the guides of an account', () => {
  it('are one at a time, and none of another account', async () => {
    const { guides } = openCache();
    await guides.begin(row('g1'));
    await guides.begin(row('g2', 'o#b'));
    await guides.begin(row('g3'));
    expect((await guides.active('o#a'))?.id).toBe('g3');
    expect((await guides.active('o#b'))?.id).toBe('g2');
    expect(await guides.active('o#')).toBeNull();
    expect(await guides.anyAt('o')).toBe(true);
    expect(await guides.anyAt('elsewhere')).toBe(false);
  });

  it('change in one transaction, so that nothing is lost between two tabs', async () => {
    const { guides } = openCache();
    await guides.begin(row('g1'));
    await Promise.all(['a', 'b', 'c'].map((step) => guides.change('o#a', 'g1', ({ passed }) => ({ passed: [...passed, step] }))));
    expect((await guides.active('o#a'))?.passed).toEqual(['a', 'b', 'c']);
    expect(await guides.change('o#a', 'gone', () => ({ left: true }))).toBeNull();
  });

  it('are kept when they end, the latest fifty', async () => {
    const { guides } = openCache();
    for (let n = 0; n < 55; n++)
      await guides.begin(row(`g${n}`, 'o#a', { endedAt: `2026-11-24T15:${String(n).padStart(2, '0')}:00Z` as Instant, helped: 'yes' }));
    await guides.begin(row('running'));
    await guides.prune('o#a');
    const ended = await guides.ended('o#a');
    expect(ended).toHaveLength(50);
    expect(ended[0]!.id).toBe('g54');
    expect((await guides.active('o#a'))?.id).toBe('running');
  });

  it('that ended are in nobody’s way, and are pruned of their own account alone', async () => {
    const { guides } = openCache();
    const ended = { endedAt: AT, helped: 'no' } as const;
    await guides.begin(row('g1', 'o#a', ended));
    await guides.begin(row('g2', 'o#b', ended));
    expect([await guides.active('o#a'), await guides.anyAt('o')]).toEqual([null, false]);
    for (const [id, account] of [
      ['before', 'o#A'],
      ['after', 'o#c'],
    ] as const)
      await guides.begin(row(id, account, { origin: 'q' }));
    await guides.begin(row('g3', 'o#b', { origin: 'p' }));
    expect([await guides.anyAt('o'), await guides.anyAt('p')]).toEqual([false, true]);
    await guides.prune('o#a');
    await guides.forget('o#a');
    expect([await guides.ended('o#a'), (await guides.ended('o#b')).map(({ id }) => id)]).toEqual([[], ['g2']]);
    await guides.forget('o#b');
    expect([await guides.active('o#b'), (await guides.active('o#A'))?.id, (await guides.active('o#c'))?.id]).toEqual([
      null,
      'before',
      'after',
    ]);
  });

  it('go with the account, and with everything that is stored', async () => {
    const cache = openCache();
    await cache.guides.begin(row('g1'));
    await cache.guides.forget('o#a');
    expect(await cache.guides.active('o#a')).toBeNull();
    await cache.guides.begin(row('g2'));
    await cache.clear();
    expect(await cache.guides.anyAt('o')).toBe(false);
  });

  it('that can’t be read are as if they were not there', async () => {
    const cache = openCache();
    await cache.guides.begin(row('g1'));
    const db = await openDB(NAME);
    await db.put('guides', { id: 'broken' }, ['o#a', 'broken']);
    expect((await cache.guides.active('o#a'))?.id).toBe('g1');
    await cache.guides.begin(row('g2'));
    expect(await db.getAllKeys('guides')).toEqual([['o#a', 'g2']]);
    db.close();
  });
});

it('a database from before there were guides gets a place for them, and keeps what it had', async () => {
  const old = await openDB(NAME, 1, { upgrade: (db) => MIGRATIONS[0]!(db as never, null as never) });
  await old.put('journal', { id: 'j' }, 'j');
  old.close();
  const { guides } = openCache();
  await guides.begin(row('g1'));
  const db = await openDB(NAME);
  expect(await db.get('journal', 'j')).toEqual({ id: 'j' });
  expect(db.version).toBe(MIGRATIONS.length);
  db.close();
});
