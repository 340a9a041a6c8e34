import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseOf } from './pace.ts';

describe('the pause before a step is asked about again', () => {
  it.each([
    [0, 0, 4000],
    [0, 0.5, 5000],
    [11, 1, 6000],
    [12, 0.5, 10_000],
    [47, 0.5, 40_000],
    [48, 0.5, 60_000],
    [5000, 1, 72_000],
  ])('after %i questions, at %f', (asked, random, expected) => {
    expect(pauseOf(asked, random)).toBe(expected);
  });

  it('never shrinks with more questions', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.double({ min: 0, max: 1, noNaN: true }), (asked, random) => {
        expect(pauseOf(asked + 1, random)).toBeGreaterThanOrEqual(pauseOf(asked, random));
      }),
    );
  });
});
