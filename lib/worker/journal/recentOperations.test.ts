import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { journalRowOf, snapshotIn } from '../../cache/testing/journalRow.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import { type World, ORIGIN, TARGET, createWorld } from '../testing/world.ts';
import { recentOperations } from './recentOperations.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const HOUR = 3600;

/** A world whose journal holds these rows, each prepared and settled so many seconds ago. */
async function holding(rows: readonly [id: string, secondsAgo: number, changes?: Partial<JournalRow>][]) {
  const world = createWorld();
  for (const [id, secondsAgo, changes] of rows) {
    const at = addSeconds(world.deps.localNow(), -secondsAgo);
    await world.cache.journal.put(
      journalRowOf({ id, account: ACCOUNT, origin: ORIGIN, target: TARGET, preparedAt: at, settledAt: at, ...changes }),
    );
  }
  return world;
}

const shown = async (world: World, storeId?: string) =>
  (await recentOperations(world.deps, world.context().site, ACCOUNT, storeId)).map(({ id }) => id);

/** Reads the days afresh, as a page does that shows the report; `secondsAgo`: when the service was asked. */
async function readDays(world: World, secondsAgo: number) {
  const range = { from: TARGET.date, to: TARGET.date };
  const answer = await world.service.days('1', range, null);
  const mark = { cursor: 'c', etag: null };
  await world.cache.days.put(ACCOUNT, '1', range, { ...answer, mark, at: addSeconds(world.deps.localNow(), -secondsAgo) });
}

describe('the operations that are shown', () => {
  it('are those of the last day, the newest first', async () => {
    const world = await holding([
      ['two hours ago', 2 * HOUR],
      ['a day ago', 24 * HOUR],
      ['longer ago', 24 * HOUR + 1],
      ['just now', 1],
    ]);
    expect(await shown(world)).toEqual(['just now', 'two hours ago', 'a day ago']);
  });

  it('are all that run, however long', async () => {
    expect(await shown(await holding([['old', 30 * HOUR, { state: 'unknown', settledAt: null }]]))).toEqual(['old']);
  });

  it('are those of one account, and of one store where one is asked for', async () => {
    const world = await holding([
      ['ours', 3],
      ['of another account', 2, { account: `${ORIGIN}#a2` }],
      ['of another store', 1, { target: { ...TARGET, storeId: '2' } }],
    ]);
    expect(await shown(world)).toEqual(['of another store', 'ours']);
    expect(await shown(world, '1')).toEqual(['ours']);
  });
});

describe('what became of the day since', () => {
  const posted = { action: 'post', after: snapshotIn('POST') } as const;
  const desktop = { action: 'post', software: 'quickbooks-desktop', after: snapshotIn('POSTED', { sync: 'pending' }) } as const;
  const now = (status: string, sync: 'pending' | 'synced' | null = null, message: string | null = null) => ({
    postings: [{ kind: 'sales' as const, status, sync, message, postedAt: null, ledgerRef: null }],
  });

  const told = async (world: World) => {
    const [view] = await recentOperations(world.deps, world.context().site, ACCOUNT);
    return [view!.settlement.map(({ state }) => state).join(' '), view!.next.map(({ label }) => label.key)];
  };

  it.each<[string, Partial<JournalRow>, ReturnType<typeof now>, string, string[]]>([
    ['it was posted late', posted, now('POSTED'), 'done done', ['next.few-minutes', 'next.worry.cloud']],
    ['the books refused it', posted, now('FAILED', null, 'Duplicate number'), 'done stopped', ['next.fix-then-again']],
    ['it has not been heard of for an hour', posted, now('POST'), 'done open', ['next.late']],
    [
      'the Web Connector has not carried it',
      desktop,
      now('POSTED', 'pending'),
      'done done open',
      ['next.web-connector', 'next.worry.desktop'],
    ],
    ['the Web Connector has carried it', desktop, now('POSTED', 'synced'), 'done done done', []],
  ])('is told by a day that was read afterwards: %s', async (_, changes, day, states, next) => {
    const world = await holding([['posted', HOUR, changes]]);
    world.changeDay(day);
    await readDays(world, 0);
    expect(await told(world)).toEqual([states, next]);
  });

  it.each([
    ['before it ended', HOUR + 1],
    ['at the moment when it ended', HOUR],
  ])('is not told by a day that was read %s', async (_, secondsAgo) => {
    const world = await holding([['posted', HOUR, posted]]);
    world.changeDay(now('FAILED'));
    await readDays(world, secondsAgo);
    expect(await told(world)).toEqual(['done open', ['next.look-at-day']]);
  });

  it('is not told by a day that was read of another date, nor of an operation that runs', async () => {
    const world = await holding([
      ['another day', HOUR, { ...posted, target: { ...TARGET, date: '2026-11-04' as typeof TARGET.date } }],
      ['runs', HOUR + 1, { state: 'settling', settledAt: null, after: null }],
    ]);
    world.changeDay(now('FAILED'));
    await readDays(world, 0);
    const views = await recentOperations(world.deps, world.context().site, ACCOUNT);
    expect(views.map(({ settlement }) => settlement.map(({ state }) => state).join(' '))).toEqual(['done open', '']);
  });
});
