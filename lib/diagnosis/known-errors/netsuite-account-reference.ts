import type { KnownError } from '../knownError.ts';

/** An account is inactive in NetSuite, or not in the subsidiary; the number is its internal id. */
export const netsuiteAccountReference: KnownError = {
  id: 'netsuite-account-reference',
  software: 'any',
  family: 'subsidiary',
  texts: [/invalid account reference key/],
  first: 'fix',
  remedy: ['reactivate', 'account-in-subsidiary', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'netsuiterp.com 2018/10',
  sure: 'B',
  examples: ['Invalid account reference key 117'],
};
