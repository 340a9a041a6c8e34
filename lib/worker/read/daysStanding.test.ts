import { describe, expect, it, vi } from 'vitest';
import type { DaySummary } from '../../domain/day/day.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import type { Store } from '../../domain/store/store.ts';
import { healthyAccounting, healthyStore } from '../../domain/testing/store.ts';
import { diagnosisFacts } from '../../preflight/testing/facts.ts';
import type { DateRange } from '../../service/port.ts';
import { dayView } from '../day/dayView.ts';
import { YEAR, AT, day, answering, fresh, cached, datesOf } from './testing/days.ts';

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
