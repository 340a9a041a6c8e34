import type { KnownError } from '../knownError.ts';

/** The package refused the entry and said nothing that reached the page; often a changed chart of accounts. */
export const failed: KnownError = {
  id: 'failed',
  software: 'any',
  family: 'other',
  statuses: ['FAILED', 'UPDATEFAILED'],
  first: 'fix',
  remedy: ['accounts-changed', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'S1, S6',
  sure: 'A',
};
