import { describe, expect, it, vi } from 'vitest';
import { ICONS_PAGE, STORE_ACCOUNT, createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, PAGE, clear, createWorld, rest } from '../testing/world.ts';
import { createRunner } from './runner.ts';
import { createTrackedRuns } from './trackedRuns.ts';

/** A worker whose runs can be found out, and a clearance for one. */
async function setUp() {
  const world = createWorld();
  const worker = world.startWorker();
  const clearance = await clear(world, worker);
  return { world, worker, clearance, runs: createTrackedRuns(world.deps, createRunner(world.deps, worker.poller)) };
}

describe('what became of a run', () => {
  it('is the operation that bears the id of its clearance', async () => {
    const { world, runs, clearance } = await setUp();
    const row = await runs.run(world.context(), { clearance, page: PAGE });
    expect(row.id).toBe(clearance);
    expect(world.acted).toMatchObject([{ key: clearance }]);
    expect(await runs.outcome(ORIGIN, clearance)).toMatchObject({ operation: { id: clearance }, pending: false });
    await rest(world);
  });

  it('is that it was never sent where it never came, and that it never will be', async () => {
    const { world, runs, clearance } = await setUp();
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: false });
    await expect(runs.run(world.context(), { clearance, page: PAGE })).rejects.toThrow('problem.clearance');
    expect(world.acted).toEqual([]);
  });

  it('is not told while it is under way, however often its clearance is used', async () => {
    const { world, runs, clearance } = await setUp();
    const reading = Promise.withResolvers<void>();
    const { session } = world.service;
    vi.spyOn(world.service, 'session').mockImplementationOnce(async () => (await reading.promise, session()));
    const running = runs.run(world.context(), { clearance, page: PAGE });
    await vi.waitFor(() => expect(world.service.session).toHaveBeenCalled());
    await expect(runs.run(world.context(), { clearance, page: PAGE })).rejects.toThrow('problem.clearance');
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: true });
    reading.resolve();
    await running;
    expect(await runs.outcome(ORIGIN, clearance)).toMatchObject({ operation: { id: clearance } });
    await rest(world);
  });

  it('is never that nothing was sent where our record was lost and the service knows of it', async () => {
    const { world, runs, clearance } = await setUp();
    await runs.run(world.context(), { clearance, page: PAGE });
    await rest(world);
    await world.loseDatabase();
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: false, lost: true });
  });

  it('is that nothing was sent only once a lost request must have arrived, where our record was lost', async () => {
    const { world, runs, clearance } = await setUp();
    await world.loseDatabase();
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: true });
    world.pass(59);
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: true });
    world.pass(2);
    expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: false, lost: false });
  });

  describe('on a site that takes no requests', () => {
    async function setUpLive() {
      const world = createLiveWorld();
      const worker = world.startWorker();
      const clearance = await clear(world, worker, 1, ICONS_PAGE);
      return { world, worker, clearance, runs: createTrackedRuns(world.deps, createRunner(world.deps, worker.poller)) };
    }
    const wish = { page: ICONS_PAGE, loadedAt: 1 };

    it('is that nothing was clicked where the worker died before it wrote anything down, and that it never will be', async () => {
      const { world, runs, clearance } = await setUpLive();
      expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: false });
      await expect(runs.run(world.context(), { clearance, ...wish })).rejects.toThrow('problem.clearance');
      expect(world.clickIcon).not.toHaveBeenCalled();
    });

    it('is the click that bears the id of its clearance; nobody is told who has not seen that store', async () => {
      const { world, runs, clearance, worker } = await setUpLive();
      await runs.run(world.context(), { clearance, ...wish });
      expect(await runs.outcome(ORIGIN, clearance)).toMatchObject({ operation: { id: clearance, by: 'worker' }, pending: false });
      await worker.poller.idle();
      await world.deps.verified.set(STORE_ACCOUNT, null);
      expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: true });
    });

    it('is not known, and is said so, where our record was lost: there is nobody to be asked', async () => {
      const { world, runs, clearance } = await setUpLive();
      await world.loseDatabase();
      expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: false, lost: true });
    });
  });

  it('is not told to another account, nor where nobody is signed in', async () => {
    const { world, runs, clearance } = await setUp();
    await runs.run(world.context(), { clearance, page: PAGE });
    await rest(world);
    for (const account of [`${ORIGIN}#a2`, null]) {
      await world.deps.verified.set(ORIGIN, account);
      expect(await runs.outcome(ORIGIN, clearance)).toEqual({ operation: null, pending: true });
    }
  });
});
