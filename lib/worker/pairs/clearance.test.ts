import { describe, expect, it, vi } from 'vitest';
import { PAGE, clear, createWorld, rest } from '../testing/world.ts';

describe('a clearance for both', () => {
  it('is used once, for both together', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, PAGE, { andPost: true });
    const ends = await Promise.allSettled([1, 2].map(() => worker.run(world.context(), { clearance, page: PAGE })));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await rest(world);
    expect(world.acted.map(({ action }) => action)).toEqual(['regenerate', 'post']);
  });

  it('sends neither where the last look finds that the Post could not follow any more', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, PAGE, { andPost: true });
    const page = { ...PAGE, balance: 'differs' as const };
    await expect(worker.run(world.context(), { clearance, page })).rejects.toMatchObject({
      problem: { reason: { key: 'pair.not-any-more' } },
    });
    expect([world.acted, await world.cache.journal.active()]).toEqual([[], []]);
  });

  it('is not given where the Post can not follow, though the Regenerate alone is clear', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const page = { ...PAGE, balance: 'differs' as const };
    await expect(clear(world, worker, 1, page, { andPost: true })).rejects.toThrow('Not clear');
    expect(await clear(world, worker, 1, page)).toBeTruthy();
  });

  it('writes down both or neither, before anything is sent', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker, 1, PAGE, { andPost: true });
    const states: string[][] = [];
    vi.mocked(world.deps.keepWaking).mockImplementation(async () => {
      states.push((await world.cache.journal.active()).map(({ action, state }) => `${action} ${state}`).toSorted());
    });
    await worker.run(world.context(), { clearance, page: PAGE });
    expect(states[0]).toEqual(['post planned', 'regenerate sent']);
    await rest(world);
  });
});
