import { describe, expect, it, vi } from 'vitest';
import { ServiceError, type ServiceErrorKind } from '../../service/errors.ts';
import type { DateRange } from '../../service/port.ts';
import { ORIGIN } from '../testing/world.ts';
import { YEAR, NOVEMBER, day, answering, fresh, cached, datesOf } from './testing/days.ts';

describe('the days of a store', () => {
  it('are those of the service, and stored for the next time', async () => {
    const { world } = answering({ days: [day('2026-11-03', 'HOLD'), day('2026-11-04')] });
    expect(await cached(world)).toMatchObject({ days: [], asOf: null, storeName: null });
    const now = await fresh(world);
    expect(now).toMatchObject({ source: 'service', storeName: 'Plateau', attentionCount: 1, problem: null });
    expect(datesOf(now)).toEqual(['2026-11-03', '2026-11-04']);
    expect(await cached(world)).toEqual({ ...now, source: 'cache' });
  });

  it('are answered for the window, and counted for the whole range', async () => {
    const { world, days } = answering({ days: [day('2026-02-01', 'FAILED'), day('2026-11-03', 'HOLD'), day('2026-11-04')] });
    const view = await fresh(world, YEAR, NOVEMBER);
    expect(datesOf(view)).toEqual(['2026-11-03', '2026-11-04']);
    expect(view).toMatchObject({ attentionCount: 2, attention: [{ date: '2026-11-03' }, { date: '2026-02-01' }] });
    expect(days).toHaveBeenCalledWith('1', YEAR, null);
  });

  it('are read with those around them where the window reaches further than the range', async () => {
    const { world, days } = answering({ days: [] });
    await fresh(world, NOVEMBER, { from: '2026-10-20', to: '2026-11-10' } as DateRange);
    expect(days).toHaveBeenCalledWith('1', { from: '2026-10-20', to: '2026-11-23' }, null);
  });

  it('that need the merchant are listed latest first, no more than can be read', async () => {
    const { world } = answering({
      days: Array.from({ length: 28 }, (_, index) => day(`2026-02-${String(index + 1).padStart(2, '0')}`, 'FAILED')),
    });
    const view = await fresh(world);
    expect(view.attentionCount).toBe(28);
    expect(view.attention.map(({ date }) => date)).toHaveLength(20);
    expect(view.attention[0]!.date).toBe('2026-02-28');
  });

  it('are all judged by the one date that runs in the store, reckoned once', async () => {
    const zones = vi.spyOn(Temporal.Instant.prototype, 'toZonedDateTimeISO');
    const reckonedFor = async (count: number) => {
      const { world } = answering({ days: Array.from({ length: count }, (_, index) => day(`2026-11-${10 + index}`, 'FAILED')) });
      // A moment of which nobody has asked yet.
      world.pass(count);
      zones.mockClear();
      expect((await fresh(world)).attentionCount).toBe(count);
      return zones.mock.calls.length;
    };
    const forOne = await reckonedFor(1);
    expect(forOne).toBeGreaterThan(0);
    expect(await reckonedFor(12)).toBe(forOne);
  });

  it('are asked for by what changed since, and shown whole', async () => {
    const mark = { cursor: 'c2', etag: '"e2"' };
    const { world, days } = answering(
      { days: [day('2026-02-01'), day('2026-11-03', 'HOLD')] },
      { kind: 'changes', days: [day('2026-11-03', 'POST', { version: 'v2' })], mark },
      { kind: 'none', days: [], mark },
    );
    await fresh(world);
    const changed = await fresh(world);
    expect(changed.days.map(({ family }) => family)).toEqual(['done', 'queued']);
    world.pass(60);
    const none = await fresh(world);
    expect(none.days).toEqual(changed.days);
    expect(days.mock.calls.map(([, , kept]) => kept)).toEqual([null, { cursor: 'c1', etag: '"e1"' }, mark]);
  });

  it('of one day leave the next report nothing to miss', async () => {
    const { world, days } = answering(
      { days: [day('2026-02-01', 'HOLD'), day('2026-11-03', 'HOLD')] },
      { kind: 'changes', days: [day('2026-11-03', 'POST')], mark: { cursor: 'c2', etag: null } },
      { kind: 'changes', days: [day('2026-02-01', 'POST'), day('2026-11-03', 'POST')], mark: { cursor: 'c3', etag: null } },
    );
    await fresh(world);
    await fresh(world, { from: '2026-11-03', to: '2026-11-03' } as DateRange);
    expect((await fresh(world)).attentionCount).toBe(0);
    expect(days.mock.calls.at(-1)?.[2]).toMatchObject({ cursor: 'c1' });
  });
});

describe('days that cannot be read', () => {
  it.each<[ServiceErrorKind, string]>([
    ['unreachable', 'problem.unreachable'],
    ['timeout', 'problem.timeout'],
    ['server-error', 'problem.server-error'],
    ['not-understood', 'problem.not-understood'],
    ['busy', 'problem.busy'],
  ])('after %s are those that are stored, with the reason', async (kind, key) => {
    const { world, days } = answering({ days: [day('2026-11-03', 'HOLD')] });
    const before = await fresh(world);
    world.pass(300);
    days.mockRejectedValue(new ServiceError(kind));
    expect(await fresh(world)).toMatchObject({
      source: 'cache',
      days: before.days,
      asOf: before.asOf,
      problem: { reason: { key }, retry: true },
    });
  });

  it('of a service that is down are those of the person who was seen last since the browser started', async () => {
    const { world } = answering({ days: [day('2026-11-03', 'HOLD')] });
    await fresh(world);
    world.control.down = true;
    vi.mocked(world.service.days).mockRejectedValue(new ServiceError('unreachable'));
    expect(await fresh(world)).toMatchObject({ source: 'cache', attentionCount: 1, problem: { reason: { key: 'problem.unreachable' } } });
    await world.deps.verified.set(ORIGIN, null);
    expect(await fresh(world)).toMatchObject({ days: [], asOf: null, problem: { reason: { key: 'problem.unreachable' } } });
  });

  it('are none once nobody is signed in, and nothing is left behind', async () => {
    const { world } = answering({ days: [day('2026-11-03', 'HOLD')] });
    await fresh(world);
    vi.spyOn(world.service, 'session').mockRejectedValue(new ServiceError('not-signed-in'));
    expect(await fresh(world)).toMatchObject({
      days: [],
      attentionCount: 0,
      problem: { reason: { key: 'problem.not-signed-in' }, remedy: { page: 'login' } },
    });
    expect((await world.cache.days.read(`${ORIGIN}#a1`, '1', YEAR)).days).toEqual([]);
    expect(world.deps.notify).toHaveBeenCalledWith('session');
  });

  it('because the session ended in the middle are none either', async () => {
    const { world, days } = answering({ days: [day('2026-11-03', 'HOLD')] });
    await fresh(world);
    days.mockRejectedValue(new ServiceError('not-signed-in'));
    expect(await fresh(world)).toMatchObject({ days: [], problem: { reason: { key: 'problem.not-signed-in' } } });
    expect(await cached(world)).toMatchObject({ days: [] });
  });

  it('let out what is a mistake of ours', async () => {
    const { world, days } = answering({});
    days.mockRejectedValue(new TypeError('ours'));
    await expect(fresh(world)).rejects.toThrow('ours');
  });
});
