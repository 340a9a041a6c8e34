import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DateRange } from '../../../lib/domain/day/daysAnswer.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DaysView } from '../../../lib/messages/views/views.ts';
import { createDays } from './days.ts';
import { dayKey, gapOn } from './storeDays.ts';
import { DATE, NOW, date, dayOf, daysOf, failed, ok } from '../testing/views.ts';
import { createWorker, settle } from '../testing/worker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const range = (from: string, to: string): DateRange => ({ from: date(from), to: date(to) });
const MONTH = range('2026-11-01', '2026-11-23');
const YEARS = range('2020-01-01', '2026-11-23');
const NOTHING: Partial<DaysView> = { asOf: null, source: 'cache', storeName: null };

function setUp() {
  const worker = createWorker();
  const end = new AbortController();
  const days = createDays(worker.ask, end.signal);
  return {
    ...worker,
    end,
    days,
    store: (id = '1') => days.stores.value.get(id),
    headline: (day = DATE) => days.byKey.value.get(dayKey('1', day))?.headline.key,
    cached: (view: DaysView) => worker.answer('cachedDays', ok(view)),
    fresh: (view: DaysView) => worker.answer('freshDays', ok(view)),
    /** Shows a report whose days were read from the service. */
    async shown(whole = MONTH, inSight = whole) {
      days.want('1', whole, inSight);
      await worker.answer('cachedDays', ok(daysOf([], NOTHING)));
      await worker.answer('freshDays', ok(daysOf([dayOf()])));
    },
  };
}

const gapAt = (day: string) => ({ date: date(day), what: 'not-loaded', on: null }) as const;
const FAILED = dayOf({ family: 'failed', headline: phrase('status.FAILED') });

describe('the days of a report', () => {
  it('are those that are stored, at once, and then those of the service', async () => {
    const { days, store, cached, fresh, headline, asked } = setUp();
    days.want('1', MONTH, MONTH);
    expect(store()).toMatchObject({ view: null, held: null, checking: true });
    await cached(daysOf([dayOf()], { source: 'cache' }));
    expect(headline()).toBe('headline.held');
    expect(store()).toMatchObject({ view: { source: 'cache', attentionCount: 1 }, checking: true });
    await fresh(daysOf([FAILED]));
    expect(headline()).toBe('status.FAILED');
    expect(store()).toMatchObject({ view: { source: 'service' }, checking: false, problem: null });
    expect(asked('freshDays')).toEqual([{ storeId: '1', range: MONTH, window: MONTH }]);
  });

  it('are asked for around what is in sight, and no further than the report goes', async () => {
    const { days, asked } = setUp();
    days.want('1', YEARS, range('2026-11-01', '2026-11-10'));
    days.want('2', YEARS, range('2022-01-01', '2022-01-31'));
    expect(asked('cachedDays').map(({ window }) => window)).toEqual([range('2026-08-03', '2026-11-23'), range('2021-10-03', '2022-05-01')]);
  });

  it('that are stored count nothing that is outside of what was read', async () => {
    const { days, cached, store } = setUp();
    days.want('1', YEARS, MONTH);
    await cached(daysOf([dayOf()], { source: 'cache' }));
    expect(store()).toMatchObject({ view: { attention: [], attentionCount: 0 } });
  });

  it('are not asked for again while the same rows are in sight', async () => {
    const { days, shown, waiting } = setUp();
    await shown(YEARS, range('2026-11-01', '2026-11-10'));
    days.want('1', YEARS, range('2026-09-01', '2026-09-20'));
    await settle();
    expect(waiting).toEqual([]);
  });

  it('of another part come from what is stored, and nothing is said of them until they do', async () => {
    const { days, shown, cached, store, headline, asked } = setUp();
    await shown(YEARS, range('2026-11-01', '2026-11-10'));
    days.want('1', YEARS, range('2022-01-01', '2022-01-31'));
    expect(gapOn(store()!, date('2022-01-10'))).toBeUndefined();
    await cached(
      daysOf([dayOf({ date: date('2022-01-05') })], { source: 'cache', attentionCount: 99, gaps: [gapAt('2022-01-10'), gapAt(DATE)] }),
    );
    expect(headline(date('2022-01-05'))).toBe('headline.held');
    expect(gapOn(store()!, date('2022-01-10'))).toEqual(gapAt('2022-01-10'));
    expect(gapOn(store()!, DATE)).toBeUndefined();
    expect(store()?.view).toMatchObject({ attentionCount: 1, source: 'service' });
    expect(asked('freshDays')).toHaveLength(1);
  });

  it.each([
    ['are not stored', ok(daysOf([], NOTHING))],
    ['can’t be had', failed('problem.no-answer')],
  ])('of another part that %s are asked of the service', async (_, reply) => {
    const { days, shown, answer, fresh, store, headline } = setUp();
    await shown(YEARS, range('2026-11-01', '2026-11-10'));
    const window = range('2022-01-01', '2022-01-31');
    days.want('1', YEARS, window);
    await answer('cachedDays', reply);
    expect(store()).toMatchObject({ checking: true });
    await fresh(daysOf([dayOf({ date: date('2022-01-05') })]));
    expect(headline(date('2022-01-05'))).toBeDefined();
  });

  it('of another part are asked of the service where an answer about the former is on its way', async () => {
    const { days, shown, answerNewest, answer, headline, asked } = setUp();
    await shown(YEARS, range('2026-11-01', '2026-11-10'));
    days.refresh();
    days.want('1', YEARS, range('2022-01-01', '2022-01-31'));
    expect(asked('freshDays').at(-1)).toMatchObject({ window: range('2021-10-03', '2022-05-01') });
    await answerNewest('freshDays', ok(daysOf([dayOf({ date: date('2022-01-05') })])));
    await answer('freshDays', ok(daysOf([FAILED])));
    expect(headline()).toBeUndefined();
    expect(headline(date('2022-01-05'))).toBeDefined();
  });

  it('of a part that is out of sight again are left alone', async () => {
    const { days, shown, answer, cached, store } = setUp();
    await shown(YEARS, range('2026-11-01', '2026-11-10'));
    days.want('1', YEARS, range('2022-01-01', '2022-01-31'));
    days.want('1', YEARS, range('2026-11-01', '2026-11-10'));
    await cached(daysOf([dayOf({ date: date('2022-01-05') })], { source: 'cache' }));
    expect(store()?.view?.days).toMatchObject([{ date: DATE }]);
    await answer('cachedDays', ok(daysOf([FAILED], { source: 'cache' })));
    expect(store()?.view?.days).toMatchObject([{ headline: { key: 'status.FAILED' } }]);
  });

  it('of another report replace those of the former, whose answers come too late', async () => {
    const { days, answer, answerNewest, store, asked } = setUp();
    const december = range('2026-12-01', '2026-12-31');
    days.want('1', MONTH, MONTH);
    days.want('1', december, december);
    await vi.advanceTimersByTimeAsync(250);
    expect(store()).toMatchObject({ view: null, range: december });
    await answer('cachedDays', ok(daysOf([dayOf()], { source: 'cache' })));
    expect(store()?.view).toBeNull();
    expect(asked('freshDays')).toEqual([]);
    await answer('cachedDays', ok(daysOf([dayOf({ date: december.from })], { source: 'cache' })));
    expect(store()?.view?.days).toMatchObject([{ date: december.from }]);
    await answerNewest('freshDays', ok(daysOf([])));
    expect(asked('freshDays')).toMatchObject([{ range: december }]);
  });

  it('are left alone by a grid that is drawn in portions, however often', async () => {
    const { days, shown, asked, store } = setUp();
    await shown();
    for (let redraw = 0; redraw < 100; redraw++) {
      days.want('1', range('2026-11-12', '2026-11-23'), range('2026-11-12', '2026-11-23'));
      await vi.advanceTimersByTimeAsync(100);
      days.want('1', MONTH, MONTH);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(store()).toMatchObject({ range: MONTH, view: { source: 'service' } });
    expect([asked('freshDays'), asked('cachedDays')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('of other dates are asked for once those have been shown for a while, wherever the page is scrolled to meanwhile', async () => {
    const { days, shown, asked } = setUp();
    await shown();
    for (const day of ['2022-01-10', '2022-02-10', '2022-03-10']) {
      days.want('1', YEARS, range(day, day));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked('cachedDays').slice(1)).toEqual([
      { storeId: '1', range: range('2021-12-10', '2022-06-08'), window: range('2021-12-10', '2022-06-08') },
    ]);
  });

  it('of other dates are not asked for any more where another store is shown, or the page is gone', async () => {
    const { days, shown, asked, end } = setUp();
    await shown();
    days.want('1', YEARS, MONTH);
    days.keepOnly(['2']);
    days.want('1', YEARS, MONTH);
    days.want('1', MONTH, MONTH);
    end.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked('cachedDays')).toHaveLength(2);
  });

  it('are asked of the service once where it was asked while they were looked for here', async () => {
    const { days, cached, asked } = setUp();
    days.want('1', MONTH, MONTH);
    days.refresh();
    await cached(daysOf([dayOf()], { source: 'cache' }));
    expect(asked('freshDays')).toHaveLength(1);
  });

  it('stay where they cannot be asked for, with the reason', async () => {
    const { days, shown, answer, fresh, store, headline } = setUp();
    await shown();
    days.refresh();
    expect(store()).toMatchObject({ checking: true, view: { source: 'service' } });
    await answer('freshDays', failed('problem.no-answer', { retry: true }));
    expect(store()).toMatchObject({ checking: false, problem: { reason: { key: 'problem.no-answer' } } });
    expect(headline()).toBe('headline.held');
    days.refresh();
    await fresh(daysOf([FAILED]));
    expect(store()?.problem).toBeNull();
  });

  it('are the newest, whichever answer comes last', async () => {
    const { days, shown, answer, answerNewest, headline, store } = setUp();
    await shown();
    days.refresh();
    days.refresh();
    await answerNewest('freshDays', ok(daysOf([FAILED])));
    await answer('freshDays', failed('problem.no-answer'));
    expect(headline()).toBe('status.FAILED');
    expect(store()?.problem).toBeNull();
  });

  it('of a store that is not shown any more are gone, and so are late answers about it', async () => {
    const { days, answer, shown, store } = setUp();
    await shown();
    days.want('2', MONTH, MONTH);
    days.refresh();
    days.keepOnly(['2']);
    await answer('freshDays', ok(daysOf([FAILED])));
    expect(store('1')).toBeUndefined();
    expect(store('2')).toBeDefined();
    expect(days.byKey.value.size).toBe(0);
  });
});

describe('what the details of a day tell', () => {
  const POSTED = dayOf({
    family: 'done',
    headline: phrase('status.POSTED'),
    attention: false,
    next: { kind: 'nothing', label: null, does: null },
  });
  const DIFFERS = {
    ...POSTED,
    headline: phrase('headline.figures-differ'),
    attention: true,
    next: { kind: 'refresh', label: phrase('action.refresh.verb'), does: { kind: 'checklist', action: 'refresh' } },
  } as const;

  it('is told by its row, without asking the service', async () => {
    const { days, cached, fresh, headline, store, asked } = setUp();
    days.want('1', MONTH, MONTH);
    await cached(daysOf([], NOTHING));
    await fresh(daysOf([POSTED]));
    days.told('1', DATE, POSTED.next);
    days.told('1', date('2026-11-09'), DIFFERS.next);
    expect(asked('cachedDays')).toHaveLength(1);
    days.told('1', DATE, DIFFERS.next);
    await cached(daysOf([DIFFERS], { source: 'cache' }));
    expect(headline()).toBe('headline.figures-differ');
    expect(store()?.view).toMatchObject({ source: 'service', attentionCount: 1 });
    expect(asked('freshDays')).toHaveLength(1);
  });
});

describe('that there is no record of a day', () => {
  it.each<[string, Partial<DaysView>, boolean]>([
    ['the service says so', {}, true],
    ['only the stored days lack it', { source: 'cache' }, false],
    ['the service could not be asked', { problem: { reason: phrase('problem.unreachable') } }, false],
  ])('is said where %s: %j %s', async (_, changes, expected) => {
    const { days, cached, fresh, store } = setUp();
    days.want('1', MONTH, MONTH);
    const gaps = [gapAt(DATE), gapAt('2026-12-01')];
    const said = (day = DATE) => gapOn(store()!, day) !== undefined;
    expect(said()).toBe(false);
    await cached(daysOf([], { source: 'cache', asOf: NOW, gaps }));
    expect(said()).toBe(false);
    await fresh(daysOf([], { gaps, ...changes }));
    expect(said()).toBe(expected);
    expect(said(date('2026-12-01'))).toBe(false);
  });
});
