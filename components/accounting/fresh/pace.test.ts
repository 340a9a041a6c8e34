import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDaysOld, isWorthAsking, pauseAfterFailures } from './pace.ts';

describe('the pause between two questions', () => {
  it.each([
    [0, 0, 48_000],
    [0, 0.5, 60_000],
    [0, 1, 72_000],
    [1, 0.5, 120_000],
    [3, 0.5, 480_000],
    [4, 0.5, 600_000],
    [400, 1, 720_000],
  ])('after %i failures, at %f', (failures, random, expected) => {
    expect(pauseAfterFailures(failures, random)).toBe(expected);
  });

  it('never shrinks with more failures', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        expect(pauseAfterFailures(failures + 1, random)).toBeGreaterThanOrEqual(pauseAfterFailures(failures, random));
      }),
    );
  });
});

describe('days that are due', () => {
  it.each([
    ['a page that somebody uses', 10_000, 60_000, true],
    ['an idle page', 60_000, 60_000, false],
    ['an idle page, and the second time', 120_000, 120_000, false],
    ['an idle page, and the third time', 180_000, 180_000, true],
  ])('%s', (_, untouched, age, expected) => {
    expect(isWorthAsking(untouched, age)).toBe(expected);
  });

  it('are old to somebody who comes back after a minute', () => {
    expect([59_000, 60_000].map(areDaysOld)).toEqual([false, true]);
  });
});
