import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BusinessDate,
  EARLIEST_ZONE,
  type Instant,
  type LocalTime,
  addDays,
  addSeconds,
  compareInstants,
  endOfDay,
  isBusinessDate,
  isInstant,
  isLater,
  isLocalTime,
  parseBusinessDate,
  secondsBetween,
  runningDate,
  toInstant,
} from './businessDate.ts';

const NOON = '2026-11-24T12:00:00Z' as Instant;
const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01' as BusinessDate, days));

describe('a business date', () => {
  it.each(['2026-11-03', '2024-02-29', '1999-12-31'])('is %s', (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '20261103',
    '2026-11-03T00:00',
    '03/11/2026',
    ' 2026-11-03',
    '2026-11-03[u-ca=hebrew]',
    '+002026-11-03',
  ])('is not “%s”', (text) => {
    expect(isBusinessDate(text)).toBe(false);
  });

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
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (day, by) => {
        expect(addDays(addDays(day, by), -by)).toBe(day);
      }),
    );
  });
});

const closing = (timeZone: string, dayEnds = '00:00') => ({ timeZone, dayEnds: dayEnds as LocalTime });

describe('a time on a wall clock', () => {
  it.each([
    ['00:00', true],
    ['02:15', true],
    ['23:59', true],
    ['24:00', false],
    ['2:15', false],
    ['02:15:00', false],
    ['02:60', false],
    ['noon', false],
    ['', false],
    ['at 02:15', false],
  ])('%s: %s', (text, is) => {
    expect(isLocalTime(text)).toBe(is);
  });
});

describe('the date that runs in a store', () => {
  it.each([
    ['America/Toronto', '00:00', '2026-11-24T04:59:59Z', '2026-11-23'],
    ['America/Toronto', '00:00', '2026-11-24T05:00:00Z', '2026-11-24'],
    ['Pacific/Auckland', '00:00', '2026-11-24T12:00:00Z', '2026-11-25'],
    ['Pacific/Pago_Pago', '00:00', '2026-11-24T10:59:00Z', '2026-11-23'],
    ['Etc/GMT-14', '00:00', '2026-11-24T10:00:00Z', '2026-11-25'],
    ['UTC', '00:00', '2026-11-24T23:59:59.999Z', '2026-11-24'],
    // A bar that closes at 02:15 books what it sells after midnight to the day before, the year before.
    ['America/Montreal', '02:15', '2026-01-01T05:40:00Z', '2025-12-31'],
    ['America/Montreal', '02:15', '2026-01-01T07:14:59.999Z', '2025-12-31'],
    ['America/Montreal', '02:15', '2026-01-01T07:15:00Z', '2026-01-01'],
    ['America/Montreal', '23:59', '2026-01-02T04:58:00Z', '2025-12-31'],
  ])('in %s, ending %s, at %s is %s', (zone, ends, now, date) => {
    expect(runningDate(closing(zone, ends), now as Instant)).toBe(date);
  });

  it.each([
    ['spring, when 02:15 is skipped: after the gap', '2026-03-07', '02:15', '2026-03-08T07:15:00Z'],
    ['spring, a time after the gap', '2026-03-07', '03:30', '2026-03-08T07:30:00Z'],
    ['autumn, when 01:30 comes twice: the second time', '2026-10-31', '01:30', '2026-11-01T06:30:00Z'],
    ['autumn, a time that comes once', '2026-10-31', '02:15', '2026-11-01T07:15:00Z'],
    ['an ordinary night', '2026-06-30', '00:00', '2026-07-01T04:00:00Z'],
  ])('is over in %s', (_, date, ends, at) => {
    const end = endOfDay(date as BusinessDate, closing('America/Montreal', ends))!;
    expect(secondsBetween(end, at as Instant)).toBe(0);
    expect(runningDate(closing('America/Montreal', ends), addSeconds(end, -0.001))! <= date).toBe(true);
    expect(runningDate(closing('America/Montreal', ends), end)! > date).toBe(true);
  });

  it('where midnight comes twice or not at all is that of the calendar', () => {
    // Havana goes back from 01:00 to 00:00, Beirut went forward at 00:00.
    expect(endOfDay('2026-10-31' as BusinessDate, closing('America/Havana'))).toBe('2026-11-01T04:00:00Z');
    expect(endOfDay('2026-03-28' as BusinessDate, closing('Asia/Beirut'))).toBe('2026-03-28T22:00:00Z');
  });

  it('begins nowhere before the earliest zone', () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Apia', 'Pacific/Auckland', 'UTC', 'America/Montreal', 'Etc/GMT+12');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 400 * 86_400 }), (zone, from) => {
        const at = addSeconds('2026-01-01T00:00:00Z' as Instant, from);
        expect(runningDate(closing(EARLIEST_ZONE), at)! >= runningDate(closing(zone), at)!).toBe(true);
      }),
    );
  });

  it('never goes back, and ends exactly at its end, in any zone', () => {
    const zones = fc.constantFrom(
      'America/Montreal',
      'America/Havana',
      'Asia/Beirut',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Europe/Paris',
      'UTC',
    );
    const ends = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) =>
        Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }).toString({ smallestUnit: 'minute' }),
      );
    const seconds = fc.integer({ min: 0, max: 400 * 86_400 });
    fc.assert(
      fc.property(zones, ends, seconds, fc.integer({ min: 1, max: 7200 }), (zone, dayEnds, from, step) => {
        const at = addSeconds('2026-01-01T00:00:00Z' as Instant, from);
        const now = runningDate(closing(zone, dayEnds), at)!;
        expect(runningDate(closing(zone, dayEnds), addSeconds(at, step))! >= now).toBe(true);
        expect(isLater(endOfDay(now, closing(zone, dayEnds)), at)).toBe(true);
        expect(isLater(endOfDay(addDays(now, -1), closing(zone, dayEnds)), at)).toBe(false);
      }),
    );
  });

  it('is another one as soon as the zone, the closing time or the moment is, whatever was asked before', () => {
    const at = '2026-11-24T05:30:00Z' as Instant;
    const questions = [
      [closing('America/Montreal'), at, '2026-11-24'],
      [closing('America/Vancouver'), at, '2026-11-23'],
      [closing('America/Montreal'), at, '2026-11-24'],
      [closing('America/Montreal', '02:00'), at, '2026-11-23'],
      [closing('America/Montreal'), at, '2026-11-24'],
      [closing('America/Montreal'), addSeconds(at, -3600), '2026-11-23'],
      [closing('Mars/Olympus'), at, undefined],
      [closing('America/Montreal'), at, '2026-11-24'],
    ] as const;
    expect(questions.map(([where, now]) => runningDate(where, now))).toEqual(questions.map(([, , date]) => date));
  });

  it.each(['', 'Mars/Olympus', 'Toronto'])('is not known in “%s”', (zone) => {
    expect(runningDate(closing(zone), NOON)).toBeUndefined();
    expect(endOfDay('2026-11-03' as BusinessDate, closing(zone))).toBeUndefined();
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

  it.each([
    ['2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z'],
    ['2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00Z'],
    ['2026-11-24T14:00:00+02:00', '2026-11-24T12:00:00Z'],
    ['2026-11-23T20:30:00.5-15:30', '2026-11-24T12:00:00.5Z'],
    ['2026-11-24T17:30:00+05:30[Asia/Kolkata]', '2026-11-24T12:00:00Z'],
    ['2026-11-24T12:00:00', undefined],
    ['soon', undefined],
  ])('%s is %s in UTC', (text, utc) => {
    expect(toInstant(text)).toBe(utc);
  });

  it('is compared as a moment, however it is written', () => {
    const texts = ['2026-11-24T12:00:00.5Z', '2026-11-24T12:00:00Z', '2026-11-24T13:30:00+02:00', '2026-11-24T23:00:00+10:00'] as Instant[];
    expect(texts.toSorted(compareInstants)).toEqual([texts[2], texts[1], texts[0], texts[3]]);
  });

  it('moved by seconds lies that many seconds away', () => {
    fc.assert(fc.property(fc.integer({ min: -1e7, max: 1e7 }), (seconds) => secondsBetween(NOON, addSeconds(NOON, seconds)) === seconds));
    expect(addSeconds(NOON, 0.25)).toBe('2026-11-24T12:00:00.25Z');
  });

  it.each([
    ['2026-11-24T12:00:01Z', NOON, true],
    [NOON, NOON, false],
    ['2026-11-24T14:00:00+02:00', NOON, false],
    [null, NOON, false],
    [NOON, null, false],
    [null, null, false],
  ])('%s is later than %s: %s', (at, other, later) => {
    expect(isLater(at as Instant | null, other)).toBe(later);
  });
});
