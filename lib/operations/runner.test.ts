import { describe, expect, it, vi } from 'vitest';
import { ServiceError } from '../service/errors.ts';
import { PAGE, TARGET, type World, clear, createWorld } from './testing/world.ts';

type Worker = ReturnType<World['startWorker']>;

/** Waits until no operation of the journal is active any more. */
async function rest(world: World) {
  await vi.waitFor(async () => expect(await world.cache.journal.active()).toEqual([]));
}

const onlyRow = async (world: World) => (await world.cache.journal.ofDay('https://site.example#a1', TARGET))[0]!;

describe('one action on one day', () => {
  it('is sent once, followed, read back and written down', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const row = await worker.run(world.asker(), { clearance: await clear(world, worker), page: PAGE });
    expect(row.state).toBe('accepted');
    await rest(world);
    expect(await onlyRow(world)).toMatchObject({
      state: 'settled',
      before: { postings: [{ status: 'HOLD' }] },
      after: { postings: [{ status: 'POST' }], version: 'v2' },
    });
    expect(world.acted).toHaveLength(1);
    expect(world.acted[0]).toMatchObject({ key: row.id, dayVersion: 'v1', action: 'regenerate' });
  });

  it.each<[string, (world: World, clearance: string) => Parameters<Worker['run']>]>([
    ['a clearance that was never given', (world) => [world.asker(), { clearance: 'made-up', page: PAGE }]],
    ['another tab', (world, clearance) => [world.asker(2), { clearance, page: PAGE }]],
    ['a clearance that ran out', (world, clearance) => (world.pass(61), [world.asker(), { clearance, page: PAGE }])],
    [
      'a day that changed since',
      (world, clearance) => (world.changeDay({ version: 'v9' }), [world.asker(), { clearance, page: PAGE }]),
    ],
    [
      'a page that shows another day now',
      (world, clearance) => [world.asker(), { clearance, page: { ...PAGE, date: '2026-11-04' } }],
    ],
    ['a service that is down', (world, clearance) => ((world.control.down = true), [world.asker(), { clearance, page: PAGE }])],
    [
      'another account in the same browser',
      (world, clearance) => ((world.control.accountId = 'a2'), [world.asker(), { clearance, page: PAGE }]),
    ],
  ])('is not sent with %s', async (_, arrange) => {
    const world = createWorld();
    const worker = world.startWorker();
    const call = arrange(world, await clear(world, worker));
    await expect(worker.run(...call)).rejects.toThrow('problem.');
    expect(world.acted).toEqual([]);
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('is sent once where its clearance is used twice', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    const ends = await Promise.allSettled([1, 2].map(() => worker.run(world.asker(), { clearance, page: PAGE })));
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await rest(world);
    expect(world.acted).toHaveLength(1);
  });

  it('is sent once where two tabs press at the same moment', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const first = await clear(world, worker, 1);
    const second = await clear(world, worker, 2);
    const ends = await Promise.allSettled([
      worker.run(world.asker(1), { clearance: first, page: PAGE }),
      worker.run(world.asker(2), { clearance: second, page: PAGE }),
    ]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await rest(world);
    expect(world.acted).toHaveLength(1);
  });

  it('that the service refuses is written down as refused, and nothing is left running', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.refuse = new ServiceError('refused', { problem: 'books-closed' });
    expect(await worker.run(world.asker(), { clearance, page: PAGE })).toMatchObject({
      state: 'refused',
      problem: { key: 'problem.refused.books-closed' },
    });
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('is sent in the name of whoever it was judged for', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    await worker.run(world.asker(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    expect(world.acted[0]).toMatchObject({ judgedFor: { userId: 'u1', accountId: 'a1' } });
  });

  it('whose session was another one at the last moment did nothing, and says so', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.refuse = new ServiceError('refused', { problem: 'csrf' });
    expect(await worker.run(world.asker(), { clearance, page: PAGE })).toMatchObject({ state: 'refused', problem: { key: 'problem.refused.csrf' } });
    expect(world.acted).toEqual([]);
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('whose answer was lost is found by its key, and never sent again', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'after';
    expect(await worker.run(world.asker(), { clearance, page: PAGE })).toMatchObject({ state: 'unknown' });
    await rest(world);
    expect(await onlyRow(world)).toMatchObject({ state: 'settled' });
    expect(world.acted).toHaveLength(1);
  });

  it('that never arrived is called missing only after a minute of looking', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'before';
    const sent = await worker.run(world.asker(), { clearance, page: PAGE });
    await vi.waitFor(async () => expect((await onlyRow(world)).state).toBe('missing'));
    const row = await onlyRow(world);
    expect(Temporal.Instant.from(row.settledAt!).since(Temporal.Instant.from(sent.sentAt!)).total('seconds')).toBeGreaterThan(60);
    expect(world.acted).toEqual([]);
  });

  it.each(['prepared', 'sent', 'accepted', 'settling'] as const)(
    'whose worker died while it was %s is taken up by the next worker, and sent once at most',
    async (state) => {
      const world = createWorld();
      const worker = world.startWorker();
      await worker.run(world.asker(), { clearance: await clear(world, worker), page: PAGE });
      await rest(world);
      const done = await onlyRow(world);
      await world.cache.journal.put({ ...done, state, settledAt: null, after: null, ...(state === 'sent' ? { operationId: null } : {}) });
      await world.startWorker().follower.resume();
      await rest(world);
      expect((await onlyRow(world)).state).toBe(state === 'prepared' ? 'absent' : 'settled');
      expect(world.acted).toHaveLength(1);
    },
  );

  it('of another account is not judged by the answers given to this one', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const clearance = await clear(world, worker);
    world.control.loss = 'before';
    world.control.accountId = 'a1';
    const running = worker.run(world.asker(), { clearance, page: PAGE });
    await running;
    world.control.accountId = 'a2';
    world.pass(120);
    await world.startWorker().follower.resume();
    expect((await world.cache.journal.active()).map(({ state }) => state)).toEqual(['unknown']);
  });
});
