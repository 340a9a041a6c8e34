import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BusinessDate,
  type Instant,
  addDays,
  addSeconds,
  clockNow,
  isBusinessDate,
  isInstant,
  isLater,
  parseBusinessDate,
  secondsBetween,
  todayIn,
} from './businessDate.ts';

const NOON = '2026-11-24T12:00:00Z' as Instant;
const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01' as BusinessDate, days));

describe('a business date', () => {
  it.each(['2026-11-03', '2024-02-29', '1999-12-31'])('is %s', (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });

  it.each(['', '2026-02-30', '2026-02-29', '2026-13-01', '2026-1-1', '20261103', '2026-11-03T00:00', '03/11/2026', ' 2026-11-03', '2026-11-03[u-ca=hebrew]'])(
    'is not “%s”',
    (text) => {
      expect(isBusinessDate(text)).toBe(false);
    },
  );

  it('is read with blanks around it, and not out of other text', () => {
    expect(parseBusinessDate(' 2026-11-03\n')).toBe('2026-11-03');
    expect(parseBusinessDate('2026-11-03 - 2026-11-04')).toBeUndefined();
  });

  it('sorts as text as it does in the calendar', () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        const inTime = Temporal.PlainDate.compare(Temporal.PlainDate.from(one), Temporal.PlainDate.from(other));
        expect(Math.sign(inTime)).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });

  it.each([
    ['2026-11-03', 1, '2026-11-04'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    // New York puts its clocks forward on the 8th: a day of 23 hours is one day all the same.
    ['2026-03-08', 1, '2026-03-09'],
  ])('%s moved by %i is %s', (from, days, to) => {
    expect(addDays(from as BusinessDate, days)).toBe(to);
  });

  it('moved there and back is itself', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (day, by) => addDays(addDays(day, by), -by) === day));
  });
});

describe('today', () => {
  it.each([
    ['America/Toronto', '2026-11-24T04:59:59Z', '2026-11-23'],
    ['America/Toronto', '2026-11-24T05:00:00Z', '2026-11-24'],
    ['Pacific/Auckland', '2026-11-24T12:00:00Z', '2026-11-25'],
    ['Pacific/Pago_Pago', '2026-11-24T10:59:00Z', '2026-11-23'],
    ['Etc/GMT-14', '2026-11-24T10:00:00Z', '2026-11-25'],
    ['UTC', '2026-11-24T23:59:59.999Z', '2026-11-24'],
  ])('in %s at %s is %s', (zone, now, today) => {
    expect(todayIn(zone, now as Instant)).toBe(today);
  });

  it.each(['', 'Mars/Olympus', 'Toronto'])('is not known in “%s”', (zone) => {
    expect(todayIn(zone, NOON)).toBeUndefined();
  });
});

describe('a moment', () => {
  it.each([
    ['2026-11-24T12:00:00Z', true],
    ['2026-11-24T12:00:00.123+02:00', true],
    ['2026-11-24T12:00:00', false],
    ['2026-11-24', false],
    ['yesterday', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isInstant(text)).toBe(is);
  });

  it('of the computer’s clock is one', () => {
    expect(isInstant(clockNow())).toBe(true);
  });

  it('moved by seconds lies that many seconds away', () => {
    fc.assert(fc.property(fc.integer({ min: -1e7, max: 1e7 }), (seconds) => secondsBetween(NOON, addSeconds(NOON, seconds)) === seconds));
    expect(addSeconds(NOON, 0.25)).toBe('2026-11-24T12:00:00.250Z');
  });

  it.each([
    ['2026-11-24T12:00:01Z', NOON, true],
    [NOON, NOON, false],
    ['2026-11-24T14:00:00+02:00', NOON, false],
    [null, NOON, false],
    [NOON, null, false],
    [null, null, false],
  ])('%s is later than %s: %s', (at, other, later) => {
    expect(isLater(at as Instant | null, other as Instant | null)).toBe(later);
  });
});
