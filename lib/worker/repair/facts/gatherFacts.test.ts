import { describe, expect, it, vi } from 'vitest';
import { type Instant, addSeconds } from '../../../domain/values/businessDate.ts';
import type { HistoryLine } from '../../../domain/day/day.ts';
import type { UnknownReason } from '../../../domain/values/fact.ts';
import { ServiceError, type ServiceErrorDetails, type ServiceErrorKind } from '../../../service/errors.ts';
import { type World, PAGE, TARGET, clear, createWorld, rest } from '../../testing/world.ts';
import { gatherFacts } from './gatherFacts.ts';

const WISH = { action: 'regenerate', target: TARGET, page: PAGE, given: null } as const;
const gather = async (world: World, changes = {}) => (await gatherFacts(world.deps, world.context(), { ...WISH, ...changes })).facts;
const history = (action: HistoryLine['action'], at: string, what = 'in the words of the site') => ({
  action,
  what,
  at: at as Instant,
  by: 'Noah',
});

describe('the facts', () => {
  it('are all read from the service', async () => {
    expect(await gather(createWorld())).toMatchObject({
      session: { known: true, source: 'service' },
      store: { known: true, value: { id: '1' } },
      day: { known: true, value: { version: 'v1' } },
      running: { known: true, value: null },
      lastBuild: { known: true, value: null, source: 'journal' },
    });
  });

  it.each<[ServiceErrorKind, UnknownReason, ServiceErrorDetails?]>([
    ['not-signed-in', 'not-signed-in'],
    ['not-understood', 'not-understood'],
    ['unsupported', 'not-published'],
    ['refused', 'not-found', { problem: 'unknown-day' }],
    ['refused', 'not-found', { problem: 'unknown-store' }],
    ['refused', 'not-found', { problem: 'unknown-operation' }],
    ['refused', 'not-understood', { problem: 'role' }],
    ['refused', 'not-understood'],
    ['unreachable', 'unreachable'],
    ['timeout', 'unreachable'],
    ['server-error', 'unreachable'],
    ['busy', 'unreachable'],
  ])('after a read that ended with %s are unknown: %s', async (kind, why, details) => {
    const world = createWorld();
    for (const read of ['stores', 'day', 'activeOperations'] as const)
      vi.spyOn(world.service, read).mockRejectedValue(new ServiceError(kind, details));
    expect(await gather(world)).toMatchObject({
      session: { known: true },
      store: { known: false, why },
      day: { known: false, why },
      running: { known: false, why },
    });
  });

  it('of a store that the service does not list say so', async () => {
    expect((await gather(createWorld(), { target: { ...TARGET, storeId: '9' } })).store).toEqual({ known: false, why: 'not-found' });
  });

  it('let out what is a mistake of ours', async () => {
    const world = createWorld();
    vi.spyOn(world.service, 'day').mockRejectedValue(new TypeError('ours'));
    await expect(gather(world)).rejects.toThrow('ours');
  });

  it('tell the time by the service’s clock', async () => {
    const world = createWorld();
    const { session } = world.service;
    const serverTime = addSeconds(world.deps.localNow(), 3600);
    vi.spyOn(world.service, 'session').mockImplementation(async () => {
      const fact = await session();
      return fact.known ? { ...fact, value: { ...fact.value, serverTime } } : fact;
    });
    expect((await gather(world)).now).toBe(serverTime);
  });
});

describe('the last press', () => {
  it('is the latest refresh or regenerate of the day’s history, no matter who pressed it', async () => {
    const world = createWorld();
    world.changeDay({
      history: [
        history('refresh', '2026-11-24T10:00:00Z'),
        history('regenerate', '2026-11-24T12:00:00+01:00'),
        history('post', '2026-11-24T13:00:00Z'),
        history(null, '2026-11-24T14:00:00Z'),
      ],
    });
    expect((await gather(world)).lastBuild).toMatchObject({ value: { action: 'regenerate', at: '2026-11-24T12:00:00+01:00' } });
  });

  it('is our own where that came later', async () => {
    const world = createWorld();
    const worker = world.startWorker();
    const row = await worker.run(world.context(), { clearance: await clear(world, worker), page: PAGE });
    await rest(world);
    world.changeDay({ history: [history('refresh', '2026-11-20T10:00:00Z')] });
    expect((await gather(world)).lastBuild).toMatchObject({ value: { action: 'regenerate', at: row.acceptedAt } });
  });

  it.each<[string, HistoryLine[] | null, object]>([
    [
      'told by its machine word, whatever it is called for people',
      [history('refresh', '2026-11-24T10:00:00Z', 'Actualisation')],
      { known: true, value: { action: 'refresh' } },
    ],
    ['not read out of what is for people', [history(null, '2026-11-24T10:00:00Z', 'Refresh of the display')], { known: true, value: null }],
    ['not known where the history is not published', null, { known: false, why: 'not-published' }],
    [
      'not known where a later line does not say what it was',
      [history('refresh', '2026-11-24T10:00:00Z'), history('unknown', '2026-11-24T11:00:00Z')],
      { known: false, why: 'not-published' },
    ],
    [
      'known where only an earlier line does not say',
      [history('unknown', '2026-11-24T10:00:00Z'), history('refresh', '2026-11-24T12:00:00+01:00')],
      { known: true, value: { action: 'refresh' } },
    ],
  ])('is %s', async (_, lines, expected) => {
    const world = createWorld();
    world.changeDay({ history: lines });
    expect((await gather(world)).lastBuild).toMatchObject(expected);
  });

  it('of a day that can’t be read is not known', async () => {
    const world = createWorld();
    vi.spyOn(world.service, 'day').mockRejectedValue(new ServiceError('timeout'));
    expect((await gather(world)).lastBuild).toEqual({ known: false, why: 'unreachable' });
  });
});
