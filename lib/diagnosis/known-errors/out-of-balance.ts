import type { KnownError } from '../knownError.ts';

/** Sales and adjustments of the day are not its payments, often by one order. */
export const outOfBalance: KnownError = {
  id: 'out-of-balance',
  software: 'any',
  family: 'balance',
  statuses: ['OOB', 'UPDATEOOB'],
  first: 'fix',
  remedy: ['find-check', 'correct-in-pos', 'or-plug'],
  after: 'refresh',
  source: 'S7',
  sure: 'A',
};
