import { describe, expect, it, vi } from 'vitest';
import type { DaySummary } from '../../domain/day/day.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { historyPage } from '../history/readHistory.ts';
import { overview } from '../read/overview.ts';
import { answering, day, fresh, posting } from '../read/testing/days.ts';
import { DATE, ORIGIN, createWorld, judgeRequest } from '../testing/world.ts';
import { readYear, readYearDay } from './readYear.ts';
import { closeDays, settleDay, unsettleDay } from './say.ts';

const ACCOUNT = `${ORIGIN}#a1`;
const FAILED = day('2026-11-03', 'FAILED', { postings: [posting('FAILED', { message: 'No account' })] });
const TARGET = { storeId: '1', date: FAILED.date };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-08' } as { from: BusinessDate; to: BusinessDate };

/** A world in which these days of the first week of November were read; what the service says next is the test's. */
async function read(...days: DaySummary[]) {
  const { world, days: served } = answering({ days });
  const again = () => fresh(world, NOVEMBER);
  await again();
  const told = (changed: DaySummary) =>
    served.mockResolvedValue({ kind: 'all', days: [changed], mark: { cursor: 'c2', etag: null }, at: world.deps.localNow() });
  return { ...world, again, told };
}
type Read = Awaited<ReturnType<typeof read>>;

const seenNow = async ({ deps }: Read) => (await readYearDay(deps, { account: ACCOUNT, target: TARGET })).seen!;
async function settle(world: Read, changes: Partial<Request<'settleDay'>> = {}) {
  await settleDay(world.deps, { account: ACCOUNT, target: TARGET, reason: 'booked', note: '', seen: await seenNow(world), ...changes });
}
const history = async ({ deps }: Read) => (await historyPage(deps, { account: ACCOUNT, filter: {}, after: null })).entries;

describe('a day that is settled by hand', () => {
  it('leaves the rows, the counts, the causes and the year alike, and keeps its words and its reason', async () => {
    const world = await read(FAILED);
    await settle(world, { reason: 'other', note: ' as Marie said ' });
    const view = await world.again();
    expect(view.days[0]).toMatchObject({
      attention: false,
      family: 'inactive',
      headline: { key: 'headline.settled' },
      next: { label: null, does: null },
    });
    expect([view.attentionCount, view.attention]).toEqual([0, []]);
    const [site] = await overview(world.deps, 'cache');
    expect([site!.causes, site!.stores[0]!.count]).toEqual([[], 0]);
    const { causes } = await readYear(world.deps, { account: ACCOUNT, year: 2026 });
    expect(causes.flatMap(({ days }) => days)).not.toContainEqual(TARGET);
    const told = await readYearDay(world.deps, { account: ACCOUNT, target: TARGET });
    expect(told).toMatchObject({
      settled: { reason: 'other', note: 'as Marie said' },
      seen: null,
      look: { look: 'settled', attention: false },
    });
    expect(told.panel!.findings[0]).toMatchObject({ id: 'settled-by-hand', what: { key: 'finding.settled' } });
  });

  it.each<[string, Partial<DaySummary>]>([
    ['another status', { postings: [posting('HOLD', { message: 'No account' })] }],
    ['another message', { postings: [posting('FAILED', { message: 'Something else' })] }],
    ['a change in the POS', { posChangedAt: '2026-11-20T08:00:00Z' as Instant }],
  ])('comes back with %s, and says that it was settled before', async (_, changes) => {
    const world = await read(FAILED);
    await settle(world);
    world.told({ ...FAILED, version: 'v2', ...changes });
    const view = await world.again();
    expect([view.attentionCount, view.days[0]!.attention]).toEqual([1, true]);
    const { settled, panel, seen } = await readYearDay(world.deps, { account: ACCOUNT, target: TARGET });
    expect([settled, panel!.findings[0]!.what.key, seen !== null]).toEqual([null, 'finding.settled-before', true]);
  });

  it('stays settled over another reading, another sign-in, and the end of the worker', async () => {
    const world = await read(FAILED);
    await settle(world);
    await world.cache.accounts.forget(ORIGIN);
    world.told({ ...FAILED, version: 'v2' });
    expect((await world.again()).attentionCount).toBe(0);
  });

  it('is in the history with its reason, and so is that it was taken back', async () => {
    const world = await read(FAILED);
    await settle(world, { note: 'in QuickBooks' });
    world.pass(60);
    await unsettleDay(world.deps, { account: ACCOUNT, target: TARGET });
    expect((await world.again()).attentionCount).toBe(1);
    expect(await history(world)).toMatchObject([
      { kind: 'settled', what: { key: 'history.taken-back' }, outcome: 'by-hand', reason: null },
      {
        kind: 'settled',
        what: { key: 'history.settled' },
        outcome: 'by-hand',
        reason: { key: 'settled.booked' },
        note: 'in QuickBooks',
        who: 'Camille Roy',
        action: null,
      },
    ]);
    const only = await historyPage(world.deps, { account: ACCOUNT, filter: { outcome: 'by-hand', storeId: '1' }, after: null });
    expect(only.entries).toHaveLength(2);
  });

  it.each<[string, Partial<Request<'settleDay'>>]>([
    ['not as it was shown', { seen: 'another' }],
    ['without its reason in words', { reason: 'other', note: '  ' }],
    ['of another store', { target: { ...TARGET, storeId: '9' } }],
    ['of another account', { account: `${ORIGIN}#a2` }],
    ['that was never read', { target: { ...TARGET, date: '2026-11-05' as BusinessDate } }],
  ])('is none that is %s: nothing is kept', async (_, changes) => {
    const world = await read(FAILED);
    await expect(settle(world, changes)).rejects.toThrow(ProblemError);
    expect([(await world.again()).attentionCount, await history(world)]).toEqual([1, []]);
  });

  it('is none that needs nobody', async () => {
    const world = await read(day('2026-11-03'));
    expect(await seenNow(world)).toBeNull();
    const { seenOf } = await import('../../domain/day/settledByHand.ts');
    const { seenDayKey } = await import('./seenDayKey.ts');
    await expect(settle(world, { seen: seenDayKey(seenOf(day('2026-11-03'))) })).rejects.toThrow(ProblemError);
  });

  it('is warned of by every checklist of it, whatever became of it since', async () => {
    const world = createWorld();
    const settled = {
      date: DATE,
      told: 'before',
      differs: '',
      reason: 'booked',
      note: null,
      who: null,
      at: world.deps.localNow(),
    } as const;
    const { judge } = world.startWorker();
    const warned = async () =>
      (await judge(world.context(), judgeRequest())).checklist.checks.filter(({ id }) => id === 'settled-by-hand').map(({ kind }) => kind);
    expect(await warned()).toEqual([]);
    await world.cache.said.settle(ACCOUNT, '1', settled);
    expect(await warned()).toEqual(['warn']);
  });

  it('is not settled where nothing can be written down', async () => {
    const world = await read(FAILED);
    const seen = await seenNow(world);
    vi.spyOn(world.cache.events, 'put').mockRejectedValue(new Error('full'));
    await expect(settle(world, { seen })).rejects.toThrow();
    expect((await world.again()).attentionCount).toBe(1);
  });
});

describe('a day on which the store is closed', () => {
  // 2026-11-01 and 2026-11-08 are Sundays.
  const WEEK = ['02', '03', '04', '05', '06', '07'].map((date) => day(`2026-11-${date}`));
  const close = ({ deps }: Read, on: number | string, closed = true) =>
    closeDays(deps, { account: ACCOUNT, storeId: '1', on: on as BusinessDate, closed });

  it('is not missing, by its weekday or its date, and is missing again once that is taken back', async () => {
    const world = await read(...WEEK.slice(1));
    const missing = async () => (await world.again()).unloaded.count;
    expect(await missing()).toBe(3);
    await close(world, 7);
    expect(await missing()).toBe(1);
    await close(world, '2026-11-02');
    expect(await missing()).toBe(0);
    const [site] = await overview(world.deps, 'cache');
    expect(site!.stores[0]!.unloaded).toBe(0);
    const { gaps } = await world.again();
    expect(gaps.map(({ what }) => what)).toEqual(['closed', 'closed', 'closed']);
    await close(world, 7, false);
    await close(world, '2026-11-02', false);
    expect(await missing()).toBe(3);
  });

  it('is shown as closed in the year, with its weekday', async () => {
    const world = await read(...WEEK);
    await close(world, 7);
    const { looks, stores, causes } = await readYear(world.deps, { account: ACCOUNT, year: 2026 });
    const index = Temporal.PlainDate.from('2026-11-08').dayOfYear - 1;
    expect(looks[stores[0]!.days[index]!]!.look).toBe('closed');
    expect([stores[0]!.closedOn, causes]).toEqual([[7], []]);
    expect(await readYearDay(world.deps, { account: ACCOUNT, target: { storeId: '1', date: '2026-11-08' as BusinessDate } })).toMatchObject(
      { closed: true },
    );
  });

  it('hides no trouble: a day with sales keeps its state and is counted', async () => {
    const world = await read(...WEEK, { ...FAILED, date: '2026-11-08' as BusinessDate });
    await close(world, 7);
    const view = await world.again();
    expect([view.attentionCount, view.attention[0]!.date]).toEqual([1, '2026-11-08']);
    const { causes } = await readYear(world.deps, { account: ACCOUNT, year: 2026 });
    expect(causes.flatMap(({ days }) => days)).toEqual([{ storeId: '1', date: '2026-11-08' }]);
  });

  it('that was never read is not called closed: nobody knows whether it had sales', async () => {
    const world = await read(...WEEK);
    await close(world, 7);
    const { looks, stores } = await readYear(world.deps, { account: ACCOUNT, year: 2026 });
    const index = Temporal.PlainDate.from('2026-10-25').dayOfYear - 1;
    expect(looks[stores[0]!.days[index]!]!.look).toBe('unread');
  });
});
