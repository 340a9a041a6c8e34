/** The year of a site that names nobody: what its pages showed, kept store by store, and what the merchant says of those days. */
import { describe, expect, it, vi } from 'vitest';
import type { DaySummary } from '../../domain/day/day.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import type { BusinessDate } from '../../domain/values/businessDate.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { ServiceError } from '../../service/errors.ts';
import { nobodyIsSignedIn, verifyIdentity } from '../account/identity.ts';
import { keptHere } from '../account/keptHere.ts';
import { historyPage } from '../history/readHistory.ts';
import { freshDays } from '../read/days.ts';
import { day as dayOf, posting } from '../read/testing/days.ts';
import { createLiveWorld } from '../testing/liveWorld.ts';
import { ORIGIN, createWorld } from '../testing/world.ts';
import { readYear, readYearDay } from './readYear.ts';
import { closeDays, settleDay, unsettleDay } from './say.ts';

/** At such a site the account of the desk is the site itself. */
const ACCOUNT = ORIGIN;
const NAMED = `${ORIGIN}#a1`;
const WEEK = { from: '2026-11-01', to: '2026-11-07' } as DateRange;
const day = (date: string, status = 'POSTED', changes: Partial<DaySummary> = {}) =>
  dayOf(date, status, { loadedAt: undefined, ...changes });
const FAILED = day('2026-11-03', 'FAILED');
const TARGET = { storeId: '1', date: FAILED.date };
const other = (days: readonly DaySummary[]) => days.map((one) => ({ ...one, storeId: '2' }));

/** A live site whose report of these stores was opened; what it says next is the test's. */
async function shown(days: Readonly<Record<string, readonly DaySummary[]>>) {
  const world = createLiveWorld();
  const control = { days, signedIn: true };
  Object.assign(world.service, {
    days: async (storeId: string, { from, to }: DateRange) => {
      if (!control.signedIn) throw new ServiceError('not-signed-in');
      const within = (control.days[storeId] ?? []).filter(({ date }) => from <= date && date <= to);
      return { kind: 'all', days: within, mark: null, at: world.deps.localNow() };
    },
  });
  const open = async (storeId: string, range = WEEK) => {
    await world.deps.recentSites.add(ORIGIN, storeId);
    return freshDays(world.deps, world.context().site, { storeId, range, window: range });
  };
  for (const storeId of Object.keys(days)) await open(storeId);
  return { ...world, control, open };
}
type Shown = Awaited<ReturnType<typeof shown>>;

const year = ({ deps }: Pick<Shown, 'deps'>, account = ACCOUNT) => readYear(deps, { account, year: null });
const dayIn = ({ deps }: Pick<Shown, 'deps'>, target = TARGET, account = ACCOUNT) => readYearDay(deps, { account, target });
async function lookOn(world: Shown, storeId: string, date: string) {
  const { stores, looks } = await year(world);
  return looks[stores.find(({ id }) => id === storeId)!.days[Temporal.PlainDate.from(date).dayOfYear - 1]!]!.look;
}
async function settle(world: Shown, account = ACCOUNT, target = TARGET) {
  const { seen } = await dayIn(world, target);
  await settleDay(world.deps, { account, target, reason: 'booked', note: '', seen: seen! });
}

describe('the year of a site that names nobody', () => {
  it.each([
    ['2026-11-03', 'failed'],
    // Its data tells the entries of the sales and the payments alone: what is not seen is never well, and posted by its word.
    ['2026-11-04', 'told'],
    ['2026-11-02', 'unknown'],
    ['2026-11-07', 'blocked'],
    ['2026-11-06', 'queued'],
    // The site has nothing of it, and nobody knows the store’s clock.
    ['2026-11-05', 'unknown'],
    ['2026-11-08', 'unread'],
    ['2026-12-01', 'ahead'],
  ])('%s is %s, by what its pages showed', async (date, look) => {
    const payments = (status: string) => ({ postings: [posting('POSTED'), posting(status, { kind: 'payments' })] });
    const days = [
      day('2026-11-02', '', payments('NONE')),
      FAILED,
      day('2026-11-04', '', payments('UPDATED')),
      day('2026-11-06', 'POST'),
      day('2026-11-07', '', payments('HOLD')),
    ];
    expect(await lookOn(await shown({ 1: days }), '1', date)).toBe(look);
  });

  it('has the stores that were shown since the browser started, each with its own days, and asks nobody', async () => {
    const world = await shown({ 1: [FAILED], 2: other([day('2026-11-03')]) });
    await world.deps.seenPages.note(ORIGIN, { stores: [{ id: '1', name: 'Plateau' }] }, world.deps.localNow());
    const asked = vi.spyOn(world.service, 'days');
    const view = await year(world);
    expect(view.stores.toSorted((a, b) => a.id.localeCompare(b.id))).toMatchObject([
      { id: '1', name: 'Plateau', known: WEEK },
      { id: '2', name: null, known: WEEK },
    ]);
    expect([await lookOn(world, '1', '2026-11-03'), await lookOn(world, '2', '2026-11-03')]).toEqual(['failed', 'told']);
    expect(view.causes.map(({ days }) => days)).toEqual([[TARGET]]);
    expect([view.first, view.last]).toEqual([2026, 2026]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is known as of when all of it was read, after a part of it was', async () => {
    const world = await shown({ 1: [FAILED, day('2026-11-04')] });
    const [first] = (await year(world)).stores;
    world.pass(600);
    await world.open('1', { from: '2026-11-03', to: '2026-11-03' } as DateRange);
    expect((await year(world)).stores[0]).toMatchObject({ known: WEEK, asOf: first!.asOf });
  });

  it.each<[string, (world: Shown) => Promise<unknown>]>([
    ['once its sign-in page was seen', (world) => nobodyIsSignedIn(world.deps, world.context().site)],
    ['once its report is refused', (world) => world.open('1')],
  ])('is nobody’s any more %s, and its days are deleted', async (_, happens) => {
    const world = await shown({ 1: [FAILED] });
    world.control.signedIn = false;
    await happens(world);
    await expect(year(world)).rejects.toThrow(ProblemError);
    await expect(dayIn(world)).rejects.toThrow(ProblemError);
    expect(await world.cache.kept.all()).toBe(0);
  });

  it('is deleted of a store as well that was not opened since the browser started', async () => {
    const world = await shown({ 1: [FAILED], 2: other([FAILED]) });
    await world.deps.recentSites.clear();
    await world.open('2');
    expect((await year(world)).stores.map(({ id }) => id)).toEqual(['2']);
    world.control.signedIn = false;
    await nobodyIsSignedIn(world.deps, world.context().site);
    expect(await world.cache.kept.all()).toBe(0);
  });

  it('is counted with what is kept', async () => {
    const world = await shown({ 1: [FAILED, day('2026-11-04')] });
    const [account] = (await keptHere(world.deps)).accounts;
    expect(account!.kinds.find(({ kind }) => kind === 'days')).toMatchObject({ count: 2, from: '2026-11-03' });
  });
});

describe('what is said of its days', () => {
  it('settles a day of one store: it needs nobody, its namesake in another store does', async () => {
    const world = await shown({ 1: [FAILED], 2: other([FAILED]) });
    await settle(world);
    expect([(await world.open('1')).attentionCount, (await world.open('2')).attentionCount]).toEqual([0, 1]);
    expect([await lookOn(world, '1', TARGET.date), await lookOn(world, '2', TARGET.date)]).toEqual(['settled', 'failed']);
    const entries = async () => (await historyPage(world.deps, { account: ACCOUNT, filter: {}, after: null })).entries;
    expect(await entries()).toMatchObject([{ kind: 'settled', target: TARGET, reason: { key: 'settled.booked' }, who: null }]);
    await unsettleDay(world.deps, { account: ACCOUNT, target: TARGET });
    expect([(await world.open('1')).attentionCount, (await entries()).length]).toEqual([1, 2]);
  });

  it.each<[string, string | null, string, string | null, number]>([
    ['stays settled once its message is not at hand any more', 'No account', 'FAILED', null, 0],
    ['comes back with another message', 'No account', 'FAILED', 'Another one', 1],
    ['comes back with another status', null, 'HOLD', null, 1],
  ])('%s', async (_, message, status, later, count) => {
    const failing = (word: string, text: string | null) => [day('2026-11-03', word, { postings: [posting(word, { message: text })] })];
    const world = await shown({ 1: failing('FAILED', message) });
    await settle(world);
    world.control.days = { 1: failing(status, later) };
    expect((await world.open('1')).attentionCount).toBe(count);
  });

  it('closes the dates of one store: its own are no gaps, the other’s are not known', async () => {
    const world = await shown({ 1: [FAILED], 2: other([FAILED]) });
    await closeDays(world.deps, { account: ACCOUNT, storeId: '1', on: 7, closed: true });
    await closeDays(world.deps, { account: ACCOUNT, storeId: '1', on: '2026-11-05' as BusinessDate, closed: true });
    const looks = ['2026-11-01', '2026-11-03', '2026-11-05', '2026-11-06', '2026-11-08'].map((date) => lookOn(world, '1', date));
    expect(await Promise.all(looks)).toEqual(['closed', 'failed', 'closed', 'unknown', 'unread']);
    expect(await lookOn(world, '2', '2026-11-01')).toBe('unknown');
    expect((await world.open('1')).gaps.filter(({ what }) => what === 'closed').map(({ date }) => date)).toEqual([
      '2026-11-01',
      '2026-11-05',
    ]);
  });
});

describe('the two kinds of account', () => {
  const asks: [string, (world: Pick<Shown, 'deps'>, account: string) => Promise<unknown>][] = [
    ['a year', year],
    ['a day', (world, account) => dayIn(world, TARGET, account)],
    ['a closed date', ({ deps }, account) => closeDays(deps, { account, storeId: '1', on: TARGET.date, closed: true })],
    ['a settled day', ({ deps }, account) => settleDay(deps, { account, target: TARGET, reason: 'booked', note: '', seen: 's' })],
    ['a day taken back', ({ deps }, account) => unsettleDay(deps, { account, target: TARGET })],
  ];

  it.each(asks)('never mix: at a site that names nobody there is %s of the site alone', async (_, ask) => {
    const world = await shown({ 1: [FAILED] });
    for (const account of [NAMED, `${ORIGIN}#store 1`, `${ORIGIN}#`, '']) await expect(ask(world, account)).rejects.toThrow(ProblemError);
    expect(await world.cache.kept.said(`${ORIGIN}#store 1`)).toBe(0);
  });

  it.each(asks)('never mix: at a site that names who is signed in there is %s of that account alone', async (_, ask) => {
    const world = createWorld();
    await verifyIdentity(world.deps, world.context().site);
    for (const account of [ORIGIN, `${ORIGIN}#store 1`, `${ORIGIN}#a2`]) await expect(ask(world, account)).rejects.toThrow(ProblemError);
    expect(await world.cache.kept.said(NAMED)).toBe(0);
  });

  it('never mix: a store that was not shown since the browser started is nobody’s at such a site', async () => {
    const world = await shown({ 1: [FAILED] });
    await world.deps.verified.set(`${ORIGIN}#store 1`, null);
    for (const [, ask] of asks) await expect(ask(world, ACCOUNT)).rejects.toThrow(ProblemError);
  });

  it('never mix: the days of a named account have no store’s key, and are left when such stores are forgotten', async () => {
    const world = createWorld();
    await freshDays(world.deps, world.context().site, { storeId: '1', range: WEEK, window: WEEK });
    const kept = await world.cache.kept.all();
    await world.cache.days.forget(`${ORIGIN}#store `);
    expect([await world.cache.kept.all(), await world.cache.days.range(`${ORIGIN}#store 1`, '1')]).toEqual([kept, null]);
  });
});
