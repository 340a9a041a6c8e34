import { describe, expect, it, vi } from 'vitest';
import { createWorld } from '../testing/world.ts';
import { createSingleFlight, shareReads } from './singleFlight.ts';

/** A service that answers when it is told to, each answer the number of its question. */
function slow() {
  const waiting: PromiseWithResolvers<number>[] = [];
  const ask = vi.fn(() => {
    const answer = Promise.withResolvers<number>();
    waiting.push(answer);
    return answer.promise;
  });
  const never = () => new Promise<void>(() => {});
  return { ask, waiting, join: createSingleFlight(never) };
}

describe('equal questions', () => {
  it('are asked twice, however many ask: no answer is older than its question', async () => {
    const { ask, waiting, join } = slow();
    const all = Array.from({ length: 200 }, () => join('days', ask));
    expect(ask).toHaveBeenCalledTimes(1);
    waiting[0]!.resolve(1);
    expect(await all[0]).toBe(1);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    waiting[1]!.resolve(2);
    expect(new Set(await Promise.all(all.slice(1)))).toEqual(new Set([2]));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('that come while the second is under way are asked once more, for all of them', async () => {
    const { ask, waiting, join } = slow();
    const [first, second] = [join('days', ask), join('days', ask)];
    waiting[0]!.resolve(1);
    await first;
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    const later = [join('days', ask), join('days', ask)];
    waiting[1]!.resolve(2);
    expect(await second).toBe(2);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
    waiting[2]!.resolve(3);
    expect(await Promise.all(later)).toEqual([3, 3]);
  });

  it('of one after the other are each asked', async () => {
    const { ask, waiting, join } = slow();
    for (const number of [1, 2, 3]) {
      const answer = join('days', ask);
      waiting.at(-1)!.resolve(number);
      expect(await answer).toBe(number);
    }
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('are not joined with others', () => {
    const { ask, join } = slow();
    void join('days', ask);
    void join('stores', ask);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('after one that failed are asked all the same', async () => {
    const { ask, waiting, join } = slow();
    const [first, second] = [join('days', ask), join('days', ask)];
    waiting[0]!.reject(new Error('down'));
    await expect(first).rejects.toThrow('down');
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    waiting[1]!.resolve(2);
    expect(await second).toBe(2);
  });

  it('are asked beside one that is never answered, after a while', async () => {
    const { ask, waiting } = slow();
    const waits: (() => void)[] = [];
    const wait = vi.fn(() => new Promise<void>((resolve) => waits.push(resolve)));
    const join = createSingleFlight(wait);
    const first = join('days', ask);
    const [second, third] = [join('days', ask), join('days', ask)];
    expect(ask).toHaveBeenCalledTimes(1);
    expect(wait.mock.calls).toEqual([[3000]]);
    waits[0]!();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    // The first is answered after all: who asks now still shares what comes after the second.
    waiting[0]!.resolve(1);
    await first;
    void join('days', ask);
    expect(ask).toHaveBeenCalledTimes(2);
    waiting[1]!.resolve(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
  });
});

it('what is asked at once of different services, or of one for different things, is not joined', async () => {
  const { service, deps } = createWorld();
  const join = createSingleFlight(deps.wait);
  const elsewhere = { ...service, origin: 'https://other.example', stores: async () => [] };
  const [session, stores, others] = await Promise.all([
    shareReads(service, join).session(),
    shareReads(service, join).stores(),
    shareReads(elsewhere, join).stores(),
  ]);
  expect([session.known, stores.length, others.length]).toEqual([true, 1, 0]);
});

it.each(['session', 'stores'] as const)('a service that many tabs ask for its %s at once is asked twice', async (name) => {
  const { service, deps } = createWorld();
  const asked = vi.spyOn(service, name);
  const joined = shareReads(service, createSingleFlight(deps.wait));
  await Promise.all(Array.from({ length: 5 }, () => joined[name]()));
  expect(asked).toHaveBeenCalledTimes(2);
});

it('a service whose reads are joined is asked for each store and range by itself, and acts as before', async () => {
  const { service, deps } = createWorld();
  const days = vi.spyOn(service, 'days');
  const joined = shareReads(service, createSingleFlight(deps.wait));
  const range = { from: '2026-11-01', to: '2026-11-23' } as Parameters<typeof service.days>[1];
  await Promise.all(['1', '2', '1', '1', '2'].map((storeId) => joined.days(storeId, range, null)));
  expect(days.mock.calls.map(([storeId]) => storeId).toSorted()).toEqual(['1', '1', '2', '2']);
  expect(joined.act).toBe(service.act);
  expect(joined.activeOperations).toBe(service.activeOperations);
});
