/** Whatever the computer's clock says, and whenever it is set: what counts is the service's (law 3). */
import { describe, expect, it, vi } from 'vitest';
import { addSeconds, secondsBetween } from '../../../domain/values/businessDate.ts';
import { type World, ORIGIN, PAGE, TARGET, clear, createWorld, judgeRequest, rest } from '../../testing/world.ts';

const HOUR = 3600;
/** However busy the computer is. */
const PATIENTLY = { timeout: 20_000, interval: 5 };
const ACCOUNT = `${ORIGIN}#a1`;
const OFF: readonly [string, number][] = [
  ['two hours ahead', 2 * HOUR],
  ['two hours behind', -2 * HOUR],
  ['a day ahead', 24 * HOUR],
  ['a day behind', -24 * HOUR],
  ['three days ahead', 72 * HOUR],
  ['a year ahead', 365 * 24 * HOUR],
  ['a year behind', -365 * 24 * HOUR],
];

const rowIn = async (world: World) => (await world.cache.journal.ofDay(ACCOUNT, TARGET))[0]!;

describe.each(OFF)('a computer whose clock is %s', (_, seconds) => {
  it('runs an operation once, and the journal has the times of the service', async () => {
    const world = createWorld();
    world.control.computerAheadSeconds = seconds;
    const worker = world.startWorker();
    const before = addSeconds(world.deps.localNow(), -seconds);
    await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    const row = await rowIn(world);
    expect(row.state).toBe('settled');
    expect(Math.abs(secondsBetween(before, row.sentAt!))).toBeLessThan(60);
    expect(world.acted).toHaveLength(1);
  });
});

describe.each(OFF)('a computer whose clock is set in the middle of an operation, to %s', (_, seconds) => {
  it('does not call absent, or lost, what may still arrive', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    world.control.loss = 'after';
    const { operationByKey } = world.service;
    // The service is slow to say that it knows the request; meanwhile somebody sets the clock.
    const asked = vi
      .spyOn(world.service, 'operationByKey')
      .mockImplementationOnce(async () => {
        world.control.computerAheadSeconds = seconds;
        return null;
      })
      .mockImplementationOnce(async () => null)
      .mockImplementation((key) => operationByKey(key));
    await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    expect(asked.mock.calls.length).toBeGreaterThan(2);
    expect(await rowIn(world)).toMatchObject({ state: 'settled' });
    expect(world.acted).toHaveLength(1);
  });

  it('proves absent what never arrived, after a minute of the service’s clock', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    world.control.loss = 'before';
    await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    const { sentAt } = await rowIn(world);
    world.control.computerAheadSeconds = seconds;
    await vi.waitFor(async () => {
      // As after every answer to a page: a clock that was set may have it left alone for longer.
      await worker.poller.resume(true);
      expect((await rowIn(world)).state).toBe('absent');
    }, PATIENTLY);
    const passed = secondsBetween(sentAt!, addSeconds(world.deps.localNow(), -seconds));
    expect(passed).toBeGreaterThan(60);
    expect(passed).toBeLessThan(90);
  });

  it('shows a checklist of now, not one that was read before', async () => {
    const world = createWorld();
    const { judge } = world.startWorker();
    const { checklist } = await judge(world.context(), judgeRequest());
    world.control.computerAheadSeconds = seconds;
    world.pass(20);
    world.changeDay({ version: 'v7' });
    const again = await judge(world.context(), judgeRequest({ fingerprint: checklist.fingerprint }));
    expect(again.changes).not.toEqual([]);
  });
});
