import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBusinessDate, toInstant } from './businessDate.ts';
import { isPlainDate, isPlainMoment } from './schemas.ts';

/** Numbers around those that dates and times are made of, as written with so many digits. */
const digits = (max: number, length = 2) => fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'));
const dates = fc.tuple(digits(10_001, 4), digits(13), digits(32)).map((parts) => parts.join('-'));
const moments = fc
  .tuple(
    dates,
    fc.constantFrom('T', ' ', 't'),
    digits(25),
    digits(61),
    digits(61),
    fc.constantFrom('Z', 'z', '', '.5Z', '+00:00', '-05:00'),
  )
  .map(([date, between, hour, minute, second, end]) => `${date}${between}${hour}:${minute}:${second}${end}`);

describe('a text in our own form', () => {
  it('is what the calendar makes of it, letter by letter', () => {
    fc.assert(
      fc.property(moments, (text) => {
        expect(isPlainMoment(text) ? toInstant(text) : text).toBe(text);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(dates, (text) => {
        expect(!isPlainDate(text) || isBusinessDate(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2026-11-24T15:00:00Z', true],
    ['2026-12-31T23:59:59Z', true],
    ['0000-01-01T00:00:00Z', true],
    ['2024-02-29T00:00:00Z', false],
    ['2026-11-31T00:00:00Z', false],
    ['2026-00-01T00:00:00Z', false],
    ['2026-11-00T00:00:00Z', false],
    ['2026-11-24T24:00:00Z', false],
    ['2026-11-24T15:00:60Z', false],
    ['2026-11-24T15:00:00.5Z', false],
    ['2026-11-24T10:00:00-05:00', false],
    ['2026-11-24T15:00:00Z\n', false],
    ['2026-11-24', false],
    ['', false],
  ])('%j: %j', (text, plain) => {
    expect([isPlainMoment(text), !plain || toInstant(text) === text]).toEqual([plain, true]);
  });
});
