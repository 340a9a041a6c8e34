import { describe, expect, it } from 'vitest';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import type { YearStore } from '../../lib/messages/views/yearViews.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { monthDays } from './monthDays.ts';

const look = (name: 'done' | 'failed' | 'ahead') => ({ look: name, words: phrase('common.checking'), attention: false, earlier: false });
const LOOKS = [look('done'), look('failed'), look('ahead')];

/** A store whose days of `year` are done, but for the 300th, which failed. */
const storeOn = (today: string): YearStore => ({
  id: '1',
  name: 'Plateau',
  today: today as BusinessDate,
  known: null,
  asOf: null,
  closedOn: [],
  days: Array.from({ length: 366 }, (_, index) => (index === 299 ? 1 : 0)),
});

describe('the month that runs at a store', () => {
  it.each([
    ['in the middle of a month', 2026, '2026-10-28', '2026-10-01', 28, 26],
    ['on its first day', 2026, '2026-11-01', '2026-11-01', 1, -1],
    ['in a leap year', 2028, '2028-10-31', '2028-10-01', 31, 25],
    ['on the last day of a year', 2026, '2026-12-31', '2026-12-01', 31, -1],
  ])('has its days through today: %s', (_, year, today, first, count, failed) => {
    const month = monthDays({ year, looks: LOOKS }, storeOn(today));
    expect(month!.first).toBe(first);
    expect(month!.looks).toHaveLength(count);
    expect(month!.looks.findIndex((day) => day.look === 'failed')).toBe(failed);
  });

  it('is not told from another year', () => {
    expect(monthDays({ year: 2025, looks: LOOKS }, storeOn('2026-01-01'))).toBeNull();
  });
});
