import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BusinessDate, type Instant, addDays, addSeconds } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type Cache, openCache } from '../cache.ts';
import type { ToldRow } from './told.ts';

const AT = '2026-11-24T15:00:00.000Z' as Instant;
const DATE = '2026-11-03' as BusinessDate;
const row = (changes: Partial<ToldRow> = {}): ToldRow => ({
  account: 'o#store 1',
  check: 'role',
  date: DATE,
  reason: phrase('check.role.ask'),
  at: AT,
  ...changes,
});

let cache: Cache;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  cache = openCache();
});
const kept = async (account = 'o#store 1') => (await cache.told.ofAccount(account)).map(({ check, date }) => `${check} ${date}`);

describe('what merchants have confirmed', () => {
  it('comes back by the key of its record, one word for each check and day', async () => {
    await cache.told.keep([row(), row({ check: 'historical' }), row({ account: 'o#store 11' })]);
    await cache.told.keep([row({ at: addSeconds(AT, 5) })]);
    expect(await kept()).toEqual(['historical 2026-11-03', 'role 2026-11-03']);
    expect((await cache.told.ofAccount('o#store 1')).find(({ check }) => check === 'role')!.at).toBe(addSeconds(AT, 5));
  });

  it('is forgotten for one check on all days, for all checks, and with everything else', async () => {
    const rows = [row(), row({ date: addDays(DATE, 1) }), row({ check: 'historical' })];
    await cache.told.keep(rows);
    await cache.told.forget('o#store 1', 'role');
    expect(await kept()).toEqual(['historical 2026-11-03']);
    await cache.told.keep(rows);
    await cache.told.forget('o#store 1');
    expect(await kept()).toEqual([]);
    await cache.told.keep(rows);
    await cache.clear();
    expect(await kept()).toEqual([]);
  });

  it('has an end: the oldest words go', async () => {
    await cache.told.keep(Array.from({ length: 301 }, (_, age) => row({ date: addDays(DATE, -age), at: addSeconds(AT, -age) })));
    expect((await kept()).length).toBe(300);
    expect(await kept()).not.toContain(`role ${addDays(DATE, -300)}`);
  });

  it('of another form is as if it were not there', async () => {
    await cache.told.keep([row({ at: 'yesterday' as Instant }), row({ check: 'historical' })]);
    expect(await kept()).toEqual(['historical 2026-11-03']);
  });
});
