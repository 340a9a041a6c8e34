import { expect, it } from 'vitest';
import { aboveOf, figuresOf, ratiosOf, told } from './figures.ts';

it('says of several measurements the smallest, the median and the largest', () => {
  expect(figuresOf([5, 1, 3])).toEqual({ min: 1, median: 3, max: 5 });
  expect(figuresOf([4, 1, 3, 2])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(told(figuresOf([1.25, 2]), 1)).toBe('1.3 / 1.6 / 2.0');
});

it('compares what was measured in one round, and never the best of one with the worst of another', () => {
  expect(ratiosOf([10, 40], [5, 40])).toEqual({ min: 1, median: 1.5, max: 2 });
  expect(aboveOf([10, 40], [5, 40])).toEqual({ min: 0, median: 2.5, max: 5 });
});

it('says nothing of nothing', () => {
  expect(() => figuresOf([])).toThrow('Nothing was measured.');
});
