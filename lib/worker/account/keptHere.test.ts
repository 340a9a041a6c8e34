import { expect, it } from 'vitest';
import { journalRowOf } from '../../cache/testing/journalRow.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { verifyIdentity } from './identity.ts';
import { keptHere } from './keptHere.ts';
import { sawStore } from './recordOwner.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const day = (storeId: string, date: string) => ({
  storeId,
  date: date as BusinessDate,
  version: 'v1',
  loadedAt: undefined,
  posChangedAt: null,
  currency: null,
  totals: null,
  postings: [],
});

/** Days of two stores, the second of which begins earlier, and one operation, of this account. */
async function keepSome({ deps: { cache } }: ReturnType<typeof createWorld>, account: string): Promise<void> {
  const range = { from: '2026-10-01', to: '2026-11-30' } as { from: BusinessDate; to: BusinessDate };
  const answer = { kind: 'all' as const, at: '2026-11-24T15:00:00Z' as Instant, mark: null };
  await cache.days.put(account, '1', range, { ...answer, days: [day('1', '2026-11-03'), day('1', '2026-11-04')] });
  await cache.days.put(account, '2', range, { ...answer, days: [day('2', '2026-10-24')] });
  await cache.journal.put(journalRowOf({ id: `of ${account}`, account, preparedAt: '2026-11-03T15:00:00Z' as Instant }));
}

it('counts what is kept of an account that may be shown, with the earliest of each kind', async () => {
  const world = createWorld();
  await verifyIdentity(world.deps, world.context().site);
  await keepSome(world, ACCOUNT);
  await world.cache.told.keep([
    {
      account: ACCOUNT,
      check: 'role',
      date: '2026-11-03' as BusinessDate,
      reason: phrase('check.role.ask'),
      at: '2026-11-05T12:00:00Z' as Instant,
    },
    {
      account: ACCOUNT,
      check: 'books-open',
      date: '2026-11-03' as BusinessDate,
      reason: phrase('check.role.ask'),
      at: '2026-11-04T12:00:00Z' as Instant,
    },
  ]);
  await world.cache.said.close(ACCOUNT, '1', (days) => ({ ...days, weekdays: [7] }));
  const { accounts, others } = await keptHere(world.deps);
  expect(others).toBe(0);
  expect(accounts).toMatchObject([
    {
      id: ACCOUNT,
      kinds: [
        { kind: 'days', count: 3, since: null, from: '2026-10-24' },
        { kind: 'history', count: 1, since: '2026-11-03T15:00:00Z', from: null },
        { kind: 'told', count: 2, since: '2026-11-04T12:00:00Z', from: null },
        { kind: 'said', count: 1, since: null, from: null },
        { kind: 'guides', count: 0, since: null, from: null },
      ],
    },
  ]);
});

it('tells of an account that was not seen only how many rows it has', async () => {
  const world = createWorld();
  await keepSome(world, 'o#another');
  expect(await keptHere(world.deps)).toEqual({ accounts: [], others: 4 });
});

it('adds up the stores of a site that names nobody, under its host', async () => {
  const world = createLiveWorld();
  for (const storeId of ['1', '2']) {
    await world.deps.recentSites.add(ORIGIN, storeId);
    await sawStore(world.deps, world.context().site, storeId);
    const at = `2026-11-0${storeId}T15:00:00Z` as Instant;
    await world.deps.cache.journal.put(journalRowOf({ id: storeId, account: `${ORIGIN}#store ${storeId}`, preparedAt: at }));
  }
  const [account] = (await keptHere(world.deps)).accounts;
  expect(account!.name).toBe(new URL(ORIGIN).host);
  expect(account!.kinds.find(({ kind }) => kind === 'history')).toMatchObject({ count: 2, since: '2026-11-01T15:00:00Z' });
});

it('is empty once everything was cleared', async () => {
  const world = createWorld();
  await keepSome(world, ACCOUNT);
  await world.cache.clear();
  expect(await keptHere(world.deps)).toEqual({ accounts: [], others: 0 });
});
