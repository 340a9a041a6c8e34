import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessDate, addDays } from '../../domain/values/businessDate.ts';
import { gapOf, isLoaded } from '../../domain/day/loading.ts';
import { calendarLookOf } from '../../domain/status/calendarLook.ts';
import { runningDateOf } from '../../domain/store/store.ts';
import type { TextKey } from '../../i18n/en/index.ts';
import type { DayLook, WeekPair, YearView } from '../../messages/views/desk/yearViews.ts';
import { dayView } from '../day/dayView.ts';
import { factsOfDay } from '../read/listFacts.ts';
import { day, posting } from '../read/testing/days.ts';
import type { StoredDays } from './looks.ts';
import { FROM, NOW, anyStored, daysFrom, signedIn, stored } from './testing/stored.ts';
import { comparedWeeks, yearOf } from './year.ts';

/** One date the slow way: everything that is known is gone through for it alone, and nothing is kept from the date before. */
function slowly({ list, days, whole, asOf }: StoredDays, date: BusinessDate): DayLook {
  const isWhole = whole !== null && whole.from <= date && date <= whole.to;
  const found = days.find((one) => one.date === date && isLoaded(one));
  if (found) {
    const view = dayView(factsOfDay(list, found));
    const look = view.headline.key === 'headline.settled' ? 'settled' : calendarLookOf(view);
    return { look, words: view.headline, attention: view.attention, earlier: !isWhole };
  }
  const told = (look: DayLook['look'], key: TextKey, attention = false): DayLook => ({ look, words: { key }, attention, earlier: false });
  const { what } = gapOf(date, { ...list, now: asOf ?? list.now });
  if (what === 'before') return told('before', 'gap.before');
  if (date >= runningDateOf(list.store, list.now)) return told('ahead', 'year.look.ahead');
  if (isWhole && what === 'not-loaded') return told('blocked', 'gap.not-loaded', true);
  if (isWhole && what === 'closed') return told('closed', 'gap.closed');
  return isWhole && what === 'no-record' ? told('unknown', 'page.no-record') : told('unread', 'year.look.unread');
}

const YEAR = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01' as BusinessDate, index));
const drawn = ({ looks, stores }: Pick<YearView, 'looks' | 'stores'>, at = 0) => stores[at]!.days.map((place) => looks[place]!);
const on = (view: Pick<YearView, 'looks' | 'stores'>, date: string) => drawn(view)[YEAR.indexOf(date as BusinessDate)]!;

/** The dates around those that stores have something of; before and after them lies nothing. */
const AROUND = YEAR.slice(YEAR.indexOf(FROM) - 3, YEAR.indexOf(FROM) + 50);

describe('a year', () => {
  it('is what each of its dates is by itself, whatever is stored', () => {
    fc.assert(
      fc.property(anyStored, (one) => {
        const view = yearOf(2026, [one]);
        expect(AROUND.map((date) => on(view, date))).toEqual(AROUND.map((date) => slowly(one, date)));
      }),
      { numRuns: 250 },
    );
  });

  it('has under each cause the days that look so, each day that needs the merchant once, those with the most days first', () => {
    fc.assert(
      fc.property(anyStored, anyStored, (one, other) => {
        const view = yearOf(2026, [one, { ...other, id: '3' }]);
        const needing = [one, other].flatMap((_, at) =>
          drawn(view, at).flatMap(({ attention }, index) => (attention ? `${view.stores[at]!.id} ${YEAR[index]}` : [])),
        );
        const listed = view.causes.flatMap(({ days }) => days.map(({ storeId, date }) => `${storeId} ${date}`));
        expect(listed.toSorted()).toEqual(needing.toSorted());
        for (const { look, days } of view.causes) {
          const { look: drawnAs, words } = view.looks[look]!;
          for (const { storeId, date } of days) {
            const at = view.stores.findIndex(({ id }) => id === storeId);
            expect(drawn(view, at)[YEAR.indexOf(date)]).toMatchObject({ look: drawnAs, words });
          }
        }
        const sizes = view.causes.map(({ days }) => days.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  it('of a leap year has its 29 February', () => {
    const days = [day('2024-02-28'), day('2024-02-29', 'FAILED'), day('2024-03-01')];
    const view = yearOf(2024, [stored(days)]);
    expect(view.stores[0]!.days).toHaveLength(366);
    expect(view.causes.map((cause) => cause.days)).toEqual([[{ storeId: '1', date: '2024-02-29' }]]);
  });
});

describe('a date of the calendar', () => {
  const NOVEMBER = daysFrom('2026-11-01', 23);

  it('that nobody has read is not known, and never well', () => {
    const view = yearOf(2026, [stored(NOVEMBER)]);
    expect(on(view, '2026-10-31')).toMatchObject({ look: 'unread', attention: false });
    expect(on(view, '2026-11-01')).toMatchObject({ look: 'done' });
    expect(drawn(view).filter(({ look }) => look === 'done')).toHaveLength(23);
  });

  it('that is not over, or none of the subscription, says so', () => {
    const view = yearOf(2026, [
      stored(NOVEMBER, { list: { ...stored([]).list, session: signedIn('2026-06-01') }, whole: { from: YEAR[0]!, to: YEAR[364]! } }),
    ]);
    expect(['2026-06-01', '2026-06-02', '2026-11-23', '2026-11-24', '2026-12-31'].map((date) => on(view, date).look)).toEqual([
      'before',
      'blocked',
      'done',
      'ahead',
      'ahead',
    ]);
  });

  it('that the site should have by now needs the merchant; one that may have come since the reading is not known', () => {
    const days = NOVEMBER.filter(({ date }) => date !== '2026-11-10' && date < '2026-11-20');
    const whole = { from: '2026-11-01' as BusinessDate, to: '2026-11-30' as BusinessDate };
    const view = yearOf(2026, [stored(days, { whole, asOf: '2026-11-20T18:00:00Z' as typeof NOW })]);
    expect(on(view, '2026-11-10')).toMatchObject({ look: 'blocked', attention: true, words: { key: 'gap.not-loaded' } });
    expect(on(view, '2026-11-20').look).toBe('unread');
  });

  it('that was read earlier keeps its state and says that it was not checked since', () => {
    const view = yearOf(2026, [
      stored([day('2026-10-02', 'FAILED'), ...NOVEMBER], { whole: { from: '2026-11-01' as never, to: '2026-11-23' as never } }),
    ]);
    expect(on(view, '2026-10-02')).toMatchObject({ look: 'failed', attention: true, earlier: true });
    expect(on(view, '2026-11-02')).toMatchObject({ look: 'done', earlier: false });
  });

  it('that is posted and changed in the POS since never wears the mark of one that is well', () => {
    const changed = day('2026-11-05', 'POSTED', { posChangedAt: '2026-11-22T09:00:00Z' as typeof NOW });
    expect(on(yearOf(2026, [stored([changed])]), '2026-11-05')).toMatchObject({ look: 'blocked', attention: true });
  });
});

describe('the last seven days against the seven before', () => {
  const written = (counts: WeekPair['latest']) => counts.map(({ look, count }) => `${count} ${look}`);

  it('count each look, of each store and of all together, up to the last day that is over everywhere', () => {
    const plateau = stored([...daysFrom('2026-11-09', 13), day('2026-11-22', 'FAILED', { postings: [posting('FAILED')] })]);
    const tokyo = stored(daysFrom('2026-11-01', 24), { id: '2', name: 'Laurier' });
    const weeks = comparedWeeks([plateau, tokyo])!;
    expect([weeks.latest, weeks.former]).toEqual([
      { from: '2026-11-17', to: '2026-11-23' },
      { from: '2026-11-10', to: '2026-11-16' },
    ]);
    expect(weeks.stores.map(({ latest, former }) => [written(latest), written(former)])).toEqual([
      [['1 failed', '5 done', '1 unread'], ['7 done']],
      [['7 done'], ['7 done']],
    ]);
    expect(written(weeks.together.latest)).toEqual(['1 failed', '12 done', '1 unread']);
  });

  it('are none where there is no store', () => {
    expect(comparedWeeks([])).toBeNull();
  });
});
