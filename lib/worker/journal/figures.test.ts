import { describe, expect, it } from 'vitest';
import { figuresOf } from './figures.ts';

const TOTALS = { sales: 10_000, discounts: 500, tax: 1425, payments: 10_925, cogs: 4000, purchaseOrders: 0 };

describe('two sets of figures', () => {
  it('stand side by side, without the kinds that neither side has', () => {
    const figures = figuresOf('CAD', TOTALS, { ...TOTALS, sales: 9000 });
    expect(figures?.rows.map(({ kind, left, right }) => [kind, left, right])).toEqual([
      ['sales', 10_000, 9000],
      ['discounts', 500, 500],
      ['tax', 1425, 1425],
      ['payments', 10_925, 10_925],
      ['cogs', 4000, 4000],
    ]);
  });
  it('with one side unknown say so by null, never by 0', () => {
    expect(figuresOf('CAD', null, TOTALS)?.rows[0]).toEqual({ kind: 'sales', left: null, right: 10_000 });
  });
  it('that nobody knows, or in no currency, are none', () => {
    expect(figuresOf('CAD', null, null)).toBeNull();
    expect(figuresOf(null, TOTALS, TOTALS)).toBeNull();
  });
});
