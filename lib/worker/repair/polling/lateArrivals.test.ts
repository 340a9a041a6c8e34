import { describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../../domain/repair/operation.ts';
import { ServiceError } from '../../../service/errors.ts';
import { operationView } from '../../journal/operationView.ts';
import { START } from '../../testing/given.ts';
import { ICONS_PAGE, createLiveWorld } from '../../testing/liveWorld.ts';
import { type World, ORIGIN, PAGE, TARGET, clear, createWorld } from '../../testing/world.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const rowIn = async (world: World) => (await world.cache.journal.ofDay(ACCOUNT, TARGET))[0]!;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A world in which a request got lost on its way, and was called absent; the service is asked from now on as it is told. */
async function missing() {
  const world = createWorld();
  const worker = world.startWorker();
  world.control.loss = 'before';
  await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
  await worker.poller.idle();
  const { id, state } = await rowIn(world);
  expect(state).toBe('absent');
  const asked = vi.spyOn(world.service, 'operationByKey').mockResolvedValue(null);
  vi.mocked(world.deps.notify).mockClear();
  const operation: Operation = {
    id: 'op-late',
    key: id,
    action: 'regenerate',
    ...TARGET,
    state: 'succeeded',
    step: 3,
    of: 3,
    message: null,
    requestedBy: 'Camille Roy',
    requestedAt: world.deps.localNow(),
    finishedAt: world.deps.localNow(),
    dayVersion: 'v2',
  };
  return {
    world,
    asked,
    poller: world.startWorker().poller,
    /** Something delivers the request after all. */
    deliver() {
      asked.mockResolvedValue(operation);
      vi.spyOn(world.service, 'operation').mockResolvedValue(operation);
      world.changeDay({
        version: 'v2',
        postings: [{ kind: 'sales', status: 'POST', sync: null, message: null, postedAt: null, ledgerRef: null }],
      });
    },
  };
}
const resumed = async ({ world, poller }: Pick<Awaited<ReturnType<typeof missing>>, 'world' | 'poller'>) => {
  await poller.resume();
  await poller.idle();
  return rowIn(world);
};

describe('a request that was not there when it was looked for', () => {
  it('is said not to be there, never that it can’t arrive', async () => {
    const { world } = await missing();
    expect(operationView(await rowIn(world)).outcome.key).toBe('operation.absent');
  });

  it('turns up late: the record is corrected, it is followed to its end, and told', async () => {
    const start = await missing();
    expect((await resumed(start)).state).toBe('absent');
    expect(start.world.deps.notify).not.toHaveBeenCalled();
    start.deliver();
    start.world.pass(HOUR);
    expect(await resumed(start)).toMatchObject({ state: 'settled', operationId: 'op-late', after: { postings: [{ status: 'POST' }] } });
    expect(start.world.deps.notify).toHaveBeenCalledWith('days');
  });

  it('bars no other action meanwhile', async () => {
    const { world } = await missing();
    expect(await world.cache.journal.active()).toEqual([]);
  });

  it('is asked for less and less often, and not at all once the service has forgotten its key', async () => {
    const start = await missing();
    await resumed(start);
    await resumed(start);
    expect(start.asked).toHaveBeenCalledTimes(1);
    start.world.pass(15 * MINUTE);
    await resumed(start);
    expect(start.asked).toHaveBeenCalledTimes(2);
    start.world.pass(47 * HOUR);
    await resumed(start);
    expect(start.asked).toHaveBeenCalledTimes(2);
  });

  it('is asked for in nobody else’s name', async () => {
    const start = await missing();
    start.deliver();
    start.world.control.accountId = 'a2';
    expect((await resumed(start)).state).toBe('absent');
    expect(start.asked).not.toHaveBeenCalled();
  });

  it('waits for a service that does not answer', async () => {
    const start = await missing();
    start.asked.mockRejectedValue(new ServiceError('unreachable'));
    expect((await resumed(start)).state).toBe('absent');
    expect(start.world.deps.onError).not.toHaveBeenCalled();
    start.deliver();
    start.world.pass(HOUR);
    expect((await resumed(start)).state).toBe('settled');
  });

  it('is none where nothing was ever sent, or where a click was proven not to be made', async () => {
    const world = createLiveWorld();
    const worker = world.startWorker();
    world.clickIcon.mockResolvedValue({ kind: 'not-clicked', why: 'gone' });
    await worker.run(world.context(), { clearance: await clear(world, worker, 1, ICONS_PAGE), page: ICONS_PAGE, loadedAt: 1 });
    await worker.poller.idle();
    const row = await world.row();
    await world.cache.journal.put({ ...row, id: 'never-sent', by: undefined, sentAt: null });
    expect(await world.cache.journal.missing(() => START)).toEqual([]);
  });
});
