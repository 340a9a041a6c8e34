import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfter } from './pace.ts';

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
    expect(pauseAfter(failures, random)).toBe(expected);
  });

  it('never shrinks with more failures', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
        expect(pauseAfter(failures + 1, random)).toBeGreaterThanOrEqual(pauseAfter(failures, random));
      }),
    );
  });
});
