/** The tests of the sample; not among the others, since they are weak on purpose. */
import { describe, expect, it } from 'vitest';
import { doubled, isOpen, sumTo, tell } from './sample.ts';

describe('the sample', () => {
  it('is open at noon, and closed late in the evening', () => {
    expect([isOpen(12), isOpen(23)]).toEqual([true, false]);
  });

  it.each([
    [0, 0],
    [1, 1],
    [4, 10],
  ])('counts to %i: %i', (last, sum) => {
    expect(sumTo(last)).toBe(sum);
  });

  it('doubles what comes later', async () => {
    expect(await doubled(Promise.resolve(4))).toBe(8);
  });

  it('tells when it is done', async () => {
    const told = Promise.withResolvers<string>();
    tell(told.resolve);
    expect(await told.promise).toBe('done');
  });
});
