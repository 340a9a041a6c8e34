import type { KnownError } from '../knownError.ts';

/** The fees of the card batch are late; retried for seven days. */
export const batchHold: KnownError = {
  id: 'batch-hold',
  software: 'any',
  family: 'other',
  statuses: ['BATCHHOLD'],
  first: 'wait',
  remedy: ['batch-treatment'],
  after: 'refresh',
  source: 'S8',
  sure: 'A',
};
