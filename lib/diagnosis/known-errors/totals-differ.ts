import type { KnownError } from '../knownError.ts';

/** A sale was changed, voided or back-dated after the day was loaded. */
export const totalsDiffer: KnownError = {
  id: 'totals-differ',
  software: 'any',
  family: 'other',
  seenIn: 'totals-differ',
  first: 'fix',
  remedy: ['compare-with-pos'],
  after: 'refresh',
  source: 'L1, LG',
  sure: 'A',
};
