import { expect, it } from 'vitest';
import { readEfforts, toldEffort } from './effort.ts';

it('what is told of an effort can be read again', () => {
  const one = { what: 'a day (of two)', withUs: { clicks: 5, loads: 0 }, byHand: { clicks: 10, loads: 11 } };
  expect(readEfforts(`first\n  ${toldEffort(one)}\nlast`)).toEqual([one]);
});
