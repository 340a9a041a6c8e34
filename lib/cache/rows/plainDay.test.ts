import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isPlainDay } from './plainDay.ts';
import { storedDay } from './storedStore.ts';

const DAY = {
  storeId: '1',
  date: '2026-11-30',
  version: 'v1',
  loadedAt: '2026-11-24T15:00:00Z',
  posChangedAt: null,
  currency: 'CAD',
  totals: { sales: 1, discounts: 0, tax: 0, payments: -1, cogs: 0, purchaseOrders: 0 },
  postings: [{ kind: 'sales', status: 'POSTED', sync: 'synced', message: null, postedAt: '2026-11-24T15:00:00Z', ledgerRef: 'r' }],
};

/** Values that are nearly right at any place of a day. */
const ODD = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    'unknown',
    'constructor',
    '2026-02-29',
    '2024-02-29',
    '2026-11-31',
    '2026-00-10',
    '2026-13-01',
    '2026-11-00',
    '2026-11-3',
    '2026-11-24T15:00:00+01:00',
    '2026-11-24T15:00:00.000Z',
    '2026-11-24T15:00:00.120Z',
    '2026-11-24T15:00:60Z',
    '2026-11-31T15:00:00Z',
    '2026-11-24T24:00:00Z',
    0.5,
    2 ** 53,
    NaN,
    [],
    {},
    [null],
  ),
  fc.anything(),
);
const PLACES = ['storeId', 'date', 'version', 'loadedAt', 'posChangedAt', 'currency', 'totals', 'postings', 'more'] as const;
const OF_POSTING = ['kind', 'status', 'sync', 'message', 'postedAt', 'ledgerRef', 'more'] as const;

/** A day with something else at one place, or without that place. */
const changed = fc.oneof(
  fc.tuple(fc.constantFrom(...PLACES), ODD).map(([place, odd]): unknown => ({ ...DAY, [place]: odd })),
  fc
    .tuple(fc.constantFrom(...OF_POSTING), ODD)
    .map(([place, odd]): unknown => ({ ...DAY, postings: [{ ...DAY.postings[0], [place]: odd }] })),
  fc
    .tuple(fc.constantFrom('sales', 'tax', 'more'), ODD)
    .map(([place, odd]): unknown => ({ ...DAY, totals: { ...DAY.totals, [place]: odd } })),
  fc.constantFrom(...PLACES).map((place): unknown => Object.fromEntries(Object.entries(DAY).filter(([name]) => name !== place))),
);

describe('a stored day that is taken as it is', () => {
  it('is what the schema would make of it, letter by letter', () => {
    fc.assert(
      fc.property(fc.oneof(changed, ODD), (row) => {
        if (isPlainDay(row)) expect(z.safeParse(storedDay, row)).toEqual({ success: true, data: row });
      }),
      { numRuns: 3000 },
    );
  });

  it('is each one that we write ourselves', () => {
    expect(isPlainDay(DAY)).toBe(true);
    expect(isPlainDay({ ...DAY, totals: null, currency: null, loadedAt: null, postings: [] })).toBe(true);
  });

  it('is every date and moment but the 29th of February', () => {
    const [first, last] = [Temporal.PlainDate.from('2026-01-01'), 365];
    for (let back = 0; back < last; back++) {
      const date = first.add({ days: back }).toString();
      expect(isPlainDay({ ...DAY, date, loadedAt: `${date}T00:00:00Z` })).toBe(true);
    }
    expect(isPlainDay({ ...DAY, date: '2024-02-29' })).toBe(false);
  });
});
