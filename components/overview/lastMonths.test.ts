import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { CalendarLook } from '../../lib/domain/status/calendarLook.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { type MonthDays, lastMonths, monthsTogether, yearsOfMonths } from './lastMonths.ts';

const look = (name: CalendarLook) => ({ look: name, words: phrase('common.checking'), attention: false, earlier: false });
const LOOKS = [look('done'), look('failed'), look('unread'), look('before')];
const at = (today: string) => ({ id: '1', today: today as BusinessDate });

/** A year of a store whose days are done, but for the one that failed; the days before `from` were never read. */
const yearWith = (year: number, failed: string, from = `${year}-01-01`) => ({
  year,
  looks: LOOKS,
  stores: [
    { id: '2', days: Array.from({ length: 366 }, () => 1) },
    {
      id: '1',
      days: Array.from({ length: 366 }, (_, index) => {
        const date = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: index }).toString();
        if (date < from) return index % 2 === 0 ? 2 : 3;
        return date === failed ? 1 : 0;
      }),
    },
  ],
});

describe('the last two months of a store', () => {
  it.each([
    ['in the middle of a month', '2026-10-28', '2026-10-27', ['2026-09-01', 30, -1], ['2026-10-01', 28, 26]],
    ['on the first day of one', '2026-11-01', '2026-10-31', ['2026-10-01', 31, 30], ['2026-11-01', 1, -1]],
    ['after the February of a leap year', '2028-03-31', '2028-02-29', ['2028-02-01', 29, 28], ['2028-03-01', 31, -1]],
    ['on the last day of a year', '2026-12-31', '2026-12-31', ['2026-11-01', 30, -1], ['2026-12-01', 31, 30]],
    ['in January, of two years', '2027-01-02', '2026-12-30', ['2026-12-01', 31, 29], ['2027-01-01', 2, -1]],
  ])('are told %s', (_, today, failed, ...expected) => {
    const years = yearsOfMonths([at(today)]).map((year) => yearWith(year, failed));
    const told = lastMonths(years.toReversed(), at(today));
    expect(told.map(({ first, looks }) => [first, looks.length, looks.findIndex((day) => day.look === 'failed')])).toEqual(expected);
  });

  it.each([
    ['of which nothing was read', yearWith(2026, '', '2026-11-01'), ['2026-11-01']],
    ['of which one day was read', yearWith(2026, '', '2026-10-31'), ['2026-10-01', '2026-11-01']],
  ])('the former of them, %s', (_, year, expected) => {
    expect(lastMonths([year], at('2026-11-09')).map(({ first }) => first)).toEqual(expected);
  });

  it('are those that were read: no month is told from another year, and none of a store that is not in it', () => {
    expect(lastMonths([yearWith(2027, '')], at('2027-01-02')).map(({ first }) => first)).toEqual(['2027-01-01']);
    expect(lastMonths([yearWith(2025, '')], at('2027-01-02'))).toEqual([]);
    expect(lastMonths([yearWith(2026, '')], { ...at('2026-11-09'), id: '9' })).toEqual([]);
  });

  it('lie in the years of all stores, where it is new year in one of them', () => {
    expect(yearsOfMonths([at('2026-12-31'), at('2027-01-01')])).toEqual([2026, 2027]);
    expect(yearsOfMonths([at('2026-11-24')])).toEqual([2026]);
  });
});

describe('the months of stores that share a line', () => {
  const month = (first: string, ...looks: CalendarLook[]): MonthDays => ({ first: first as BusinessDate, looks: looks.map(look) });
  const drawn = (months: readonly MonthDays[]) => months.map(({ first, looks }) => [first, ...looks.map((day) => day.look)]);

  it.each<[string, readonly MonthDays[][], unknown[]]>([
    ['of one store are its own', [[month('2026-11-01', 'done', 'unread')]], [['2026-11-01', 'done', 'unread']]],
    [
      'have of each date what stands worst: what was not read is not well',
      [[month('2026-11-01', 'done', 'closed', 'done', 'done')], [month('2026-11-01', 'unread', 'done', 'told', 'waiting')]],
      [['2026-11-01', 'unread', 'done', 'told', 'waiting']],
    ],
    [
      'go on where it is a day later',
      [[month('2026-11-01', 'done')], [month('2026-11-01', 'done', 'ahead')]],
      [['2026-11-01', 'done', 'ahead']],
    ],
    [
      'are those that are known of each of them',
      [[month('2026-10-01', 'done'), month('2026-11-01', 'done')], [month('2026-11-01', 'queued')]],
      [['2026-11-01', 'queued']],
    ],
    ['are none where those of one are not known', [[month('2026-11-01', 'done')], []], []],
    ['are none where there is no store', [], []],
  ])('%s', (_, stores, expected) => {
    expect(drawn(monthsTogether(stores))).toEqual(expected);
  });
});
