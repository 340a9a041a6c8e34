import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BusinessDate, addDays } from '../values/businessDate.ts';
import { type ClosedDays, MOST_DATES, NEVER_CLOSED, isClosed, withDate, withWeekday } from './closedDays.ts';

// 2026-11-01 is a Sunday.
const SUNDAY = '2026-11-01' as BusinessDate;
const MONDAY = '2026-11-02' as BusinessDate;
const SUNDAYS = withWeekday(NEVER_CLOSED, 7, true);

it('is every such weekday, single dates beside it, and none on which the store is open all the same', () => {
  const days = withDate(withDate(SUNDAYS, MONDAY, true), SUNDAY, false);
  expect([SUNDAY, MONDAY, addDays(SUNDAY, 7), addDays(MONDAY, 7)].map((date) => isClosed(date, days))).toEqual([false, true, true, false]);
});

it('is undone as it was done', () => {
  expect(withDate(withDate(SUNDAYS, SUNDAY, false), SUNDAY, true)).toEqual(SUNDAYS);
  expect(withDate(withDate(SUNDAYS, MONDAY, true), MONDAY, false)).toEqual(SUNDAYS);
  expect(withWeekday(SUNDAYS, 7, false)).toEqual(NEVER_CLOSED);
});

it('is what was said of a date last, whatever was said before, and of no other date', () => {
  const anyDate = fc.integer({ min: 0, max: 20 }).map((days) => addDays(SUNDAY, days));
  const anyChange: fc.Arbitrary<(days: ClosedDays) => ClosedDays> = fc.oneof(
    fc.tuple(anyDate, fc.boolean()).map(
      ([date, to]) =>
        (days: ClosedDays) =>
          withDate(days, date, to),
    ),
    fc.tuple(fc.integer({ min: 1, max: 7 }), fc.boolean()).map(
      ([weekday, to]) =>
        (days: ClosedDays) =>
          withWeekday(days, weekday, to),
    ),
  );
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 12 }), anyDate, anyDate, fc.boolean(), (changes, date, other, to) => {
      const before = changes.reduce((days, change) => change(days), NEVER_CLOSED);
      const after = withDate(before, date, to);
      expect(isClosed(date, after)).toBe(to);
      if (other !== date) expect(isClosed(other, after)).toBe(isClosed(other, before));
    }),
  );
});

it('has an end, however many dates are said', () => {
  let days = NEVER_CLOSED;
  for (let index = 0; index < MOST_DATES + 5; index++) days = withDate(days, addDays(MONDAY, index), true);
  expect(days.closed).toHaveLength(MOST_DATES);
  expect(isClosed(addDays(MONDAY, MOST_DATES + 4), days)).toBe(true);
});
