import { describe, expect, it, vi } from 'vitest';
import { CacheError } from '../../cache/errors.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import type { Store } from '../../domain/store/store.ts';
import { healthyAccounting, healthyStore } from '../../domain/testing/store.ts';
import { diagnosisFacts } from '../../preflight/testing/facts.ts';
import { ServiceError, type ServiceErrorKind } from '../../service/errors.ts';
import type { DateRange, DaysAnswer } from '../../service/port.ts';
import { forgetIdentity } from '../account/identity.ts';
import { type World, ORIGIN, createWorld } from '../testing/world.ts';
import { dayView } from './dayView.ts';
import { cachedDays, freshDays } from './days.ts';

const YEAR = { from: '2026-01-01', to: '2026-11-23' } as DateRange;
const NOVEMBER = { from: '2026-11-01', to: '2026-11-23' } as DateRange;

const AT = '2026-11-24T15:00:00Z' as Instant;

const posting = (status: string, changes: Partial<Posting> = {}): Posting => ({
  kind: 'sales',
  status,
  sync: null,
  message: null,
  postedAt: null,
  ledgerRef: null,
  ...changes,
});
const day = (date: string, status = 'POSTED', changes: Partial<DaySummary> = {}): DaySummary => ({
  storeId: '1',
  date: date as BusinessDate,
  version: 'v1',
  loadedAt: '2026-11-04T09:15:00Z' as Instant,
  posChangedAt: null,
  currency: null,
  totals: null,
  postings: [posting(status)],
  ...changes,
});

/** The world with a service that answers these days, one answer a call, the last for ever. */
function answering(...answers: readonly Partial<DaysAnswer>[]) {
  const world = createWorld();
  const days = vi.spyOn(world.service, 'days');
  const full = answers.map((answer): DaysAnswer => ({
    kind: 'all',
    days: [],
    mark: { cursor: 'c1', etag: '"e1"' },
    at: world.deps.localNow(),
    ...answer,
  }));
  for (const answer of full.slice(0, -1)) days.mockResolvedValueOnce(answer);
  days.mockResolvedValue(full.at(-1)!);
  return { world, days };
}

const wanted = (range = YEAR, window = range) => ({ storeId: '1', range, window });
const fresh = (world: World, ...args: Parameters<typeof wanted>) => freshDays(world.deps, world.context().site, wanted(...args));
const cached = (world: World, ...args: Parameters<typeof wanted>) => cachedDays(world.deps, world.context().site, wanted(...args));
const datesOf = ({ days }: { readonly days: readonly { readonly date: string }[] }) => days.map(({ date }) => date);
const noDatabase = () => {
  globalThis.indexedDB = {
    open: () => {
      throw new DOMException('no', 'SecurityError');
    },
  } as unknown as IDBFactory;
};

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

  it('of a service that is down are those of whoever was seen last since the browser started', async () => {
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
    await forgetIdentity(world.deps, ORIGIN);
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

describe('a day in a row', () => {
  it.each<[DaySummary, Partial<ReturnType<typeof dayView>>]>([
    [day('2026-11-03', 'HOLD', { loadedAt: undefined }), { family: 'blocked', attention: true }],
    [
      day('2026-11-03', 'POSTED', { loadedAt: undefined }),
      { family: 'done', attention: false, next: { kind: 'nothing', label: null, does: null } },
    ],
    [
      day('2026-11-03', 'STRANGE', { loadedAt: undefined }),
      { family: 'unknown', attention: true, next: { kind: 'ask-support', label: { key: 'panel.details' }, does: { kind: 'details' } } },
    ],
  ])('%o', (summary, expected) => {
    expect(dayView(diagnosisFacts(summary))).toMatchObject({ storeId: '1', date: '2026-11-03', ...expected });
  });
});

describe('days that the site has no figures of', () => {
  const WEEK = { from: '2026-11-16', to: '2026-11-26' } as DateRange;
  const all = (dates: readonly string[]) => dates.map((date) => day(date));

  it('are said to be never loaded, still to come, or none of the subscription, and the first are counted', async () => {
    const { world } = answering({
      days: [
        ...all(['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20', '2026-11-23']),
        day('2026-11-21', 'POSTED', { loadedAt: null, postings: [] }),
      ],
    });
    const view = await fresh(world, WEEK);
    expect(view.gaps.map(({ date, what, on }) => `${date} ${what}${on ? ` ${on}` : ''}`)).toEqual([
      '2026-11-18 not-loaded',
      '2026-11-21 not-loaded',
      '2026-11-22 not-loaded',
      '2026-11-24 coming 2026-11-25',
      '2026-11-25 coming 2026-11-26',
      '2026-11-26 coming 2026-11-27',
    ]);
    expect(view.unloaded).toEqual({ count: 3, latest: '2026-11-22' });
    expect(datesOf(view)).not.toContain('2026-11-21');
    expect(view.attentionCount).toBe(0);
  });

  it('are neither counted nor advised on the first day of the subscription and before it', async () => {
    const { world } = answering({ days: [] });
    const view = await fresh(world, { from: '2025-12-30', to: '2026-01-03' } as DateRange);
    expect(view.gaps.map(({ what }) => what)).toEqual(['before', 'before', 'before', 'not-loaded', 'not-loaded']);
    expect(view.unloaded).toEqual({ count: 2, latest: '2026-01-03' });
  });

  it('are counted over the whole range, and said of the window only', async () => {
    const { world } = answering({ days: all(['2026-11-16']) });
    const view = await fresh(world, WEEK, { from: '2026-11-16', to: '2026-11-17' } as DateRange);
    expect(view.gaps.map(({ date }) => date)).toEqual(['2026-11-17']);
    expect(view.unloaded.count).toBe(6);
  });

  it('are counted as of when the days were read, where they are shown as stored', async () => {
    const { world } = answering({ days: all(['2026-11-16']) });
    await fresh(world, WEEK);
    world.pass(3 * 86_400);
    expect((await cached(world, WEEK)).unloaded.count).toBe(6);
  });

  it('are not known among stored days that are only a part of the range', async () => {
    const { world } = answering({ days: all(['2026-11-16']) });
    await fresh(world, WEEK);
    expect(await cached(world, YEAR)).toMatchObject({ gaps: [], unloaded: { count: 0, latest: null } });
  });
});

describe('what stands before all days of a store', () => {
  it.each<[string, Partial<Store>, string[]]>([
    ['nothing', {}, []],
    [
      'it is not connected',
      { connection: known({ state: 'disconnected', checkedAt: AT }, 'service', AT) },
      ['store-disconnected store-connection stores'],
    ],
    [
      'its connection has an error',
      { connection: known({ state: 'error', checkedAt: AT }, 'service', AT) },
      ['store-disconnected store-connection stores'],
    ],
    [
      'its accounting software is not connected',
      { accounting: known(healthyAccounting({ connection: 'disconnected' }), 'service', AT) },
      ['accounting-disconnected accounting-connection companies'],
    ],
    ['it can’t be seen', { connection: unknown('not-published'), accounting: unknown('not-published') }, []],
  ])('is said where the service says so: %s', async (_, changes, said) => {
    const { world } = answering({ days: [] });
    vi.spyOn(world.service, 'stores').mockResolvedValue([healthyStore(AT, changes)]);
    const view = await fresh(world);
    expect(view.notices.map(({ id, guide, remedy }) => `${id} ${guide} ${remedy.kind === 'page' ? remedy.page : ''}`)).toEqual(said);
    expect((await cached(world)).notices).toEqual([]);
  });
});
