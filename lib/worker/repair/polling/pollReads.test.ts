/** What a poll costs is what it is about, not how long the record is: counted in rows that are read, and so parsed; never in time. */
import { describe, expect, it, vi } from 'vitest';
import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { countReads } from '../../../cache/testing/countReads.ts';
import { journalRowOf } from '../../../cache/testing/journalRow.ts';
import { addDays, addSeconds } from '../../../domain/values/businessDate.ts';
import { ServiceError } from '../../../service/errors.ts';
import { recentOperations } from '../../journal/recentOperations.ts';
import { ACCOUNT } from '../../testing/left.ts';
import { type World, ORIGIN, TARGET, createWorld } from '../../testing/world.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** What a poll is about: one that just ended, two that were not there, and one that is left alone; it runs for long. */
const ABOUT: readonly [id: string, secondsAgo: number, Partial<JournalRow>?][] = [
  ['just ended', HOUR],
  ['missing', 2 * HOUR, { state: 'absent' }],
  ['missing since yesterday', 40 * HOUR, { state: 'absent' }],
  ['runs', 30 * DAY, { state: 'unknown', settledAt: null, after: null }],
];

/** A world with what a poll is about, and so many operations of the days before, in which every state of rest comes, of this store and another. */
async function withRecord(length: number): Promise<World> {
  const world = createWorld();
  const put = (id: string, secondsAgo: number, changes: Partial<JournalRow> = {}) => {
    const at = addSeconds(world.deps.localNow(), -secondsAgo);
    const row = { id, account: ACCOUNT, origin: ORIGIN, target: TARGET, preparedAt: at, sentAt: at, acceptedAt: at, settledAt: at };
    return world.cache.journal.put(journalRowOf({ ...row, ...changes }));
  };
  const ended = ['absent', 'settled', 'failed', 'refused', 'dropped'] as const;
  for (let place = 0; place < length; place++)
    await put(`old ${place}`, 3 * DAY + place * HOUR, {
      state: ended[place % ended.length]!,
      target: { storeId: String(1 + (place % 2)), date: addDays(TARGET.date, -(place % 30)) },
    });
  for (const about of ABOUT) await put(...about);
  await world.deps.verified.set(ORIGIN, ACCOUNT);
  // Nothing ends, so that each tick asks the same.
  vi.spyOn(world.service, 'operationByKey').mockRejectedValue(new ServiceError('unreachable'));
  return world;
}

/** What each question of a poll reads of the journal. */
async function readOf(length: number) {
  const world = await withRecord(length);
  const { journal } = world.cache;
  const { poller } = world.startWorker();
  const reads = countReads('journal');
  const asked = {
    active: async () => (await journal.active()).map(({ id }) => id),
    missing: async () => (await journal.missing(() => addSeconds(world.deps.localNow(), -47 * HOUR))).map(({ id }) => id),
    shown: async () => (await recentOperations(world.deps, world.context().site, ACCOUNT, '1')).map(({ id }) => id),
    tick: async () => {
      await poller.resume();
      await poller.idle();
    },
  };
  const read: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const found = await ask();
    read[name] = { found, ...reads() };
  }
  vi.restoreAllMocks();
  return read;
}

describe('a poll', () => {
  it('reads of a record of 2,000 operations what it reads of one of 20: what is under way, may still turn up, or is shown', async () => {
    const [few, many] = [await readOf(20), await readOf(2000)];
    expect(many).toEqual(few);
    expect(few).toMatchObject({
      active: { found: ['runs'], rows: 1, keys: 0 },
      missing: { found: ['missing', 'missing since yesterday'], rows: 2 },
      shown: { found: ['just ended', 'missing', 'runs'], rows: 3, keys: 0 },
      tick: { rows: 6, keys: 1 },
    });
  }, 60_000);
});
