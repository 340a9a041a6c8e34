import { describe, expect, it } from 'vitest';
import { imbalanceOf, troublesomeChecks } from './imbalance.ts';

const TOTALS = { sales: 10_000, discounts: 500, tax: 1425, payments: 10_925, cogs: 4000, purchaseOrders: 0 };

describe('the balance of a day', () => {
  it.each([
    ['holds', TOTALS, 0],
    ['lacks a payment', { ...TOTALS, payments: 10_000 }, 925],
    ['was paid too much', { ...TOTALS, payments: 11_000 }, -75],
    ['is not known', null, null],
  ])('%s', (_, totals, expected) => {
    expect(imbalanceOf(totals)).toBe(expected);
  });
});

it('the largest check stands first', () => {
  const check = (id: string, amount: number) => ({ id, state: 'open' as const, amount });
  expect(troublesomeChecks({ checks: [check('a', 5), check('b', -90), check('c', 20)] }).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});
