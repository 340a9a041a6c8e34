import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOTAL_KINDS, type Totals, differingTotals } from './day.ts';

const ZERO: Totals = { sales: 0, discounts: 0, tax: 0, payments: 0, cogs: 0, purchaseOrders: 0 };
const totals = fc.record({
  sales: fc.nat(3),
  discounts: fc.nat(3),
  tax: fc.nat(3),
  payments: fc.nat(3),
  cogs: fc.nat(3),
  purchaseOrders: fc.nat(3),
});

describe('the figures that differ', () => {
  it.each([
    [{}, {}, []],
    [{ sales: 1 }, {}, ['sales']],
    [{ tax: -1, cogs: 2 }, { cogs: 3 }, ['tax', 'cogs']],
    [{ purchaseOrders: 1 }, { discounts: 1 }, ['discounts', 'purchaseOrders']],
  ])('of %j and %j are %j', (pos, accounting, kinds) => {
    expect(differingTotals({ pos: { ...ZERO, ...pos }, accounting: { ...ZERO, ...accounting } })).toEqual(kinds);
  });

  it.each([
    [null, ZERO],
    [ZERO, null],
    [null, null],
  ])('are not known where one side is not (%j, %j)', (pos, accounting) => {
    expect(differingTotals({ pos, accounting })).toBeUndefined();
  });

  it('are none exactly where both sides are equal', () => {
    fc.assert(
      fc.property(totals, totals, (pos, accounting) => {
        const equal = TOTAL_KINDS.every((kind) => pos[kind] === accounting[kind]);
        expect(differingTotals({ pos, accounting })?.length === 0).toBe(equal);
      }),
    );
  });
});
