import type { KnownError } from '../knownError.ts';

/** The mapping names an account that the ledger does not know. */
export const referenceIdNotFound: KnownError = {
  id: 'reference-id-not-found',
  software: 'any',
  family: 'reference',
  texts: [/invalid reference id ?: ?accounts? element id/],
  first: 'fix',
  remedy: ['look-up-reference', 'account-exists', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'L2-fr',
  sure: 'A',
  examples: ['nullInvalid Reference Id : Accounts element id [00] not found'],
};
