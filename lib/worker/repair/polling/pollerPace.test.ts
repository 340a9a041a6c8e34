/** How often an operation is asked after, for how long, and when it is left alone. */
import { describe, expect, it, vi } from 'vitest';
import { addSeconds } from '../../../domain/values/businessDate.ts';
import { ServiceError, type ServiceErrorKind } from '../../../service/errors.ts';
import { type Left, followed, left, rowIn } from '../../testing/left.ts';

const MINUTE = 60;

/** The two answers of the service about an operation: what is so, and that it still runs. */
function answers(start: Left) {
  const { operation } = start.world.service;
  return { operation, running: async (id: string) => ({ ...(await operation(id)), state: 'running' as const }) };
}

/** An operation that runs on and on, sent so many seconds ago, and prepared long before. */
async function runningSince(seconds: number) {
  const start = await left('accepted');
  const now = start.world.deps.localNow();
  await start.world.cache.journal.put({
    ...(await rowIn(start.world)),
    preparedAt: addSeconds(now, -10 * seconds),
    sentAt: addSeconds(now, -seconds),
  });
  const { running } = answers(start);
  return { start, asked: vi.spyOn(start.world.service, 'operation').mockImplementation(running) };
}

it('is asked after once, though it is woken twice just as the look has ended', async () => {
  const { start, asked } = await runningSince(20 * MINUTE);
  const { journal } = start.world.cache;
  const { active } = journal;
  let looks = 0;
  vi.spyOn(journal, 'active').mockImplementation(async () => {
    const rows = await active();
    // The first is that of the wake, the second that of the end of its look.
    if (++looks === 2) await start.poller.resume();
    return rows;
  });
  await start.poller.resume();
  await start.poller.idle();
  expect(looks).toBeGreaterThan(2);
  expect(asked).toHaveBeenCalledTimes(1);
});

describe('an operation that is waited for', () => {
  it('is asked after often at first, then less and less often, and often again once it has moved on', async () => {
    const start = await left('unknown');
    const wait = vi.spyOn(start.world.deps, 'wait');
    const { operationByKey } = start.world.service;
    vi.spyOn(start.world.service, 'operationByKey')
      .mockResolvedValueOnce(null)
      .mockResolvedValueOnce(null)
      .mockImplementation(operationByKey);
    const { operation, running } = answers(start);
    vi.spyOn(start.world.service, 'operation')
      .mockImplementationOnce(running)
      .mockImplementationOnce(running)
      .mockImplementation(operation);
    expect((await followed(start)).state).toBe('settled');
    expect(wait.mock.calls.flat()).toEqual([500, 1000, 500, 1000]);
  });

  it.each(['accepted', 'settling'] as const)('is not asked after in a pause, while it is %s', async (state) => {
    const start = await left(state, { action: 'post' });
    const { wait } = start.world.deps;
    let pausing = 0;
    const asked: number[] = [];
    vi.spyOn(start.world.deps, 'wait').mockImplementation(async (ms) => {
      pausing++;
      for (let reads = 0; reads < 5; reads++) await start.world.cache.journal.active();
      await wait(ms);
      pausing--;
    });
    const { operation, running } = answers(start);
    const { day } = start.world.service;
    const read = vi.spyOn(start.world.service, 'operation').mockImplementation(operation);
    for (let times = 0; times < 3; times++) read.mockImplementationOnce(async (id) => (asked.push(pausing), running(id)));
    vi.spyOn(start.world.service, 'day').mockImplementation(async (target) => (asked.push(pausing), day(target)));
    await followed(start);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter(Boolean)).toEqual([]);
  });

  it('is given up for a while after six failed reads in a row, and not for fewer however many there are', async () => {
    const start = await left('accepted');
    const { operation, running } = answers(start);
    const asked = vi.spyOn(start.world.service, 'operation');
    for (const read of [running, operation]) {
      for (let failures = 0; failures < 5; failures++) asked.mockRejectedValueOnce(new ServiceError('timeout'));
      asked.mockImplementationOnce(read);
    }
    expect((await followed(start)).state).toBe('settled');
    expect(asked).toHaveBeenCalledTimes(12);
  });

  it.each<[ServiceErrorKind, number]>([
    ['unreachable', 7],
    ['not-signed-in', 2],
    ['not-understood', 2],
  ])('where the session is %s is looked for %i times in all: only what can’t be reached is tried again at once', async (kind, times) => {
    const start = await left('unknown');
    const { session } = start.world.service;
    const asked = vi.spyOn(start.world.service, 'session').mockImplementationOnce(session).mockRejectedValue(new ServiceError(kind));
    expect((await followed(start)).state).toBe('unknown');
    expect(asked).toHaveBeenCalledTimes(times);
  });
});

describe('an operation that is left alone', () => {
  it('of twenty minutes is looked at once, and again after a quarter of that time', async () => {
    const { start, asked } = await runningSince(20 * MINUTE);
    await followed(start);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(start.world.deps.keepWaking).toHaveBeenLastCalledWith(5 * MINUTE + 1);
    start.world.pass(5 * MINUTE - 1);
    await followed(start, false);
    expect(asked).toHaveBeenCalledTimes(1);
    start.world.pass(1);
    await followed(start, false);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is looked at all the same where the service has just answered', async () => {
    const { start, asked } = await runningSince(20 * MINUTE);
    await followed(start);
    await followed(start);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['an hour: it would be left alone for that long', -60 * MINUTE, 2],
    ['a minute: so much longer it may be left alone', -MINUTE, 1],
  ])('is looked at where the computer’s clock was set back by %s', async (_, seconds, times) => {
    const { start, asked } = await runningSince(20 * MINUTE);
    await followed(start);
    start.world.control.computerAheadSeconds = seconds;
    await followed(start, false);
    expect(asked).toHaveBeenCalledTimes(times);
  });

  it.each([
    [5, 6, 30],
    [6, 1, 30],
    [60, 1, 61],
  ])(
    'for %i seconds where the service asks for that is read %i times, and the worker is woken after %i',
    async (retryAfterSeconds, times, woken) => {
      const start = await left('accepted');
      const asked = vi.spyOn(start.world.service, 'operation').mockRejectedValue(new ServiceError('busy', { retryAfterSeconds }));
      expect((await followed(start)).state).toBe('accepted');
      expect(asked).toHaveBeenCalledTimes(times);
      expect(start.world.deps.keepWaking).toHaveBeenLastCalledWith(woken);
    },
  );
});
