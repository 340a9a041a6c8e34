import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import { unknown } from '../../domain/values/fact.ts';
import { ServiceError } from '../../service/errors.ts';
import { forgetIdentity } from '../account/identity.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { YEAR, day, answering, fresh, cached, datesOf, noDatabase } from './testing/days.ts';

describe('another account', () => {
  it('sees nothing of the one before it, at once or later, and its pages are told', async () => {
    const { world, days } = answering({ days: [day('2026-11-03', 'HOLD')] });
    await fresh(world);
    world.control.accountId = 'a2';
    days.mockRejectedValue(new ServiceError('unreachable'));
    expect(await fresh(world)).toMatchObject({ days: [], attentionCount: 0, storeName: null });
    expect(await cached(world)).toMatchObject({ days: [], asOf: null });
    expect(world.deps.notify).toHaveBeenCalledWith('session');
    expect((await world.cache.days.read(`${ORIGIN}#a1`, '1', YEAR)).days).toEqual([]);
  });

  it('is not announced where the same one is seen again', async () => {
    const { world } = answering({});
    await fresh(world);
    vi.mocked(world.deps.notify).mockClear();
    await fresh(world);
    expect(world.deps.notify).not.toHaveBeenCalled();
  });

  it('that signs in after a restart of the browser sees nothing that is stored', async () => {
    const { world } = answering({ days: [day('2026-11-03', 'HOLD')] });
    await fresh(world);
    await world.deps.verified.set(ORIGIN, null);
    expect(await cached(world)).toMatchObject({ days: [], asOf: null });
  });

  it('that was never there is forgotten without a word', async () => {
    const world = createWorld();
    await forgetIdentity(world.deps, world.context().site);
    expect(world.deps.notify).not.toHaveBeenCalled();
  });
});

describe('without a database', () => {
  it('the days are those of the service', async () => {
    const { world } = answering({ days: [day('2026-11-03', 'HOLD')] });
    noDatabase();
    expect(await fresh(world)).toMatchObject({ source: 'service', attentionCount: 1, problem: null });
    expect(await cached(world)).toMatchObject({ days: [], asOf: null });
  });

  it('that goes away in the middle, changes are not taken for the whole', async () => {
    const { world, days } = answering(
      { days: [day('2026-02-01', 'FAILED'), day('2026-11-03', 'HOLD')] },
      { kind: 'changes', days: [day('2026-11-03', 'POST')] },
      { days: [day('2026-02-01', 'FAILED'), day('2026-11-03', 'POST')] },
    );
    await fresh(world);
    vi.spyOn(world.cache.days, 'put').mockRejectedValue(new CacheError('full'));
    expect(datesOf(await fresh(world))).toEqual(['2026-02-01', '2026-11-03']);
    expect(days.mock.calls.map(([, , kept]) => kept?.cursor ?? null)).toEqual([null, 'c1', null]);
  });
});

it('a site that does not say who is signed in has its days, and none is stored', async () => {
  const { world } = answering({ days: [day('2026-11-03', 'HOLD')] });
  vi.spyOn(world.service, 'session').mockResolvedValue(unknown('not-published'));
  expect(await fresh(world)).toMatchObject({ source: 'service', attentionCount: 1 });
  expect(await cached(world)).toMatchObject({ days: [], asOf: null });
});
