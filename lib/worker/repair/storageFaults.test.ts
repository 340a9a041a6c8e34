/** Our record fails at any write of an operation: nothing is sent without a record, and nothing twice (law 3). */
import { describe, expect, it, vi } from 'vitest';
import { CacheError, cacheErrorOf } from '../../cache/errors.ts';
import { ORIGIN, PAGE, TARGET, clear, createWorld } from '../testing/world.ts';

/** However busy the computer is. */
const PATIENTLY = { timeout: 20_000, interval: 5 };
const ACCOUNT = `${ORIGIN}#a1`;
/** What the browser throws, by the name that it has there. */
const FAILURES: readonly [string, () => Error][] = [
  ['no room left', () => new DOMException('full', 'QuotaExceededError')],
  ['closed by the browser', () => new DOMException('closing', 'InvalidStateError')],
  ['broken off', () => new DOMException('aborted', 'AbortError')],
  ['unreadable', () => new DOMException('internal', 'UnknownError')],
  ['left by a newer version', () => new DOMException('newer', 'VersionError')],
];
/** prepared, sent, accepted, settling, settled. */
const WRITES = [1, 2, 3, 4, 5];

describe.each(FAILURES)('a database that is %s', (_, failure) => {
  it.each(WRITES)('from write %i of an operation on: one operation at most, and afterwards the journal tells the truth', async (nth) => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const { put } = world.cache.journal;
    let writes = 0;
    const failing = vi.spyOn(world.cache.journal, 'put').mockImplementation(async (row) => {
      if (++writes >= nth) throw cacheErrorOf(failure());
      await put(row);
    });
    await worker.run(world.context(), { clearance, page: PAGE }).catch(() => null);
    // Without both of its first two rows an operation must not leave this computer.
    expect(world.acted).toHaveLength(nth <= 2 ? 0 : 1);
    failing.mockImplementation(put);

    // The worker is started again, and the database works again.
    const { poller } = world.startWorker();
    await vi.waitFor(async () => {
      await poller.resume();
      expect(await world.cache.journal.active()).toEqual([]);
    }, PATIENTLY);
    const states = (await world.cache.journal.ofDay(ACCOUNT, TARGET)).map(({ state }) => state);
    expect(states).toEqual({ 1: [], 2: ['absent'] }[nth] ?? ['settled']);
    expect(world.acted).toHaveLength(nth <= 2 ? 0 : 1);
  });

  it.each([2, 3])('at write %i alone: the same worker finds out what became of it, as soon as somebody asks', async (nth) => {
    const world = createWorld();
    const { judge, run, poller } = world.startWorker();
    const clearance = await clear(world, { judge });
    const { put } = world.cache.journal;
    let writes = 0;
    vi.spyOn(world.cache.journal, 'put').mockImplementation(async (row) => {
      if (++writes === nth) throw cacheErrorOf(failure());
      await put(row);
    });
    const problem = { reason: { key: nth === 2 ? 'problem.storage' : 'problem.no-answer' }, retry: true };
    await expect(run(world.context(), { clearance, page: PAGE })).rejects.toMatchObject({ problem });
    await poller.resume();
    await poller.idle();
    expect(await world.cache.journal.ofDay(ACCOUNT, TARGET)).toMatchObject([{ state: nth === 2 ? 'absent' : 'settled' }]);
  });

  it('before Run: nothing is sent', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    vi.spyOn(world.cache.clearances, 'take').mockRejectedValue(cacheErrorOf(failure()));
    await expect(worker.run(world.context(), { clearance, page: PAGE })).rejects.toThrow('problem.storage');
    expect(world.acted).toEqual([]);
  });
});

it('a failure of the database is told apart by its cause', () => {
  const kinds = FAILURES.map(([, failure]) => cacheErrorOf(failure()));
  expect(kinds.every((error) => error instanceof CacheError)).toBe(true);
  expect(kinds.map(({ kind }) => kind)).toEqual(['full', 'unavailable', 'unavailable', 'unavailable', 'newer']);
});
