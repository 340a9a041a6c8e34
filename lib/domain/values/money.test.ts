import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal, placesOf } from './money.ts';

it.each([
  [0, 2, '0.00'],
  [5, 2, '0.05'],
  [-5, 2, '-0.05'],
  [-1205, 2, '-12.05'],
  [128450, 2, '1284.50'],
  [1284, 0, '1284'],
  [-7, 0, '-7'],
  [1, 3, '0.001'],
  [-0, 2, '0.00'],
  [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
  [Number.MIN_SAFE_INTEGER, 2, '-90071992547409.91'],
])('%i minor units with %i places are %s', (minor, digits, text) => {
  expect(decimal(minor, digits)).toBe(text);
});

it.each([
  ['CAD', 2],
  ['JPY', 0],
  ['KWD', 3],
])('%s has %i places', (currency, places) => {
  expect(placesOf(currency)).toBe(places);
});

it('loses no digit of any amount', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 4 }), (minor, digits) => {
      const text = decimal(minor, digits);
      expect(text).toMatch(digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`));
      expect(BigInt(text.replace('.', ''))).toBe(BigInt(minor));
    }),
  );
});
