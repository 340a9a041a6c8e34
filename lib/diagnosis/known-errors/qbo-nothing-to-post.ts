import type { KnownError } from '../knownError.ts';

/** The entry is empty, or an amount of it is absurd. */
export const qboNothingToPost: KnownError = {
  id: 'qbo-nothing-to-post',
  software: ['quickbooks-online'],
  family: 'amount',
  texts: [/no lines with a non-?zero amount/, /amount outside the supported range/],
  first: 'fix',
  remedy: ['check-day', 'correct-in-pos'],
  after: 'refresh',
  source: 'support.finaleinventory 12351000600987',
  sure: 'B',
  examples: ['No lines with a non-zero amount', 'Amount outside the supported range'],
};
