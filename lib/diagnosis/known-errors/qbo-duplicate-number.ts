import type { KnownError } from '../knownError.ts';

/** An entry with the same number is in the books: the day may be posted already. */
export const qboDuplicateNumber: KnownError = {
  id: 'qbo-duplicate-number',
  software: ['quickbooks-online'],
  family: 'duplicate',
  texts: [/duplicate document number/, /this number has already been used/],
  first: 'decide',
  remedy: ['look-for-entry', 'keep-or-remove'],
  after: 'post',
  source: 'Intuit, top errors of 2017',
  sure: 'A',
  examples: ['6140 Duplicate Document Number Error: You must specify a different number. This number has already been used.'],
};
