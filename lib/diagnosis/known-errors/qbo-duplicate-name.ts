import type { KnownError } from '../knownError.ts';

/** A customer or vendor has the name of another entry of the list. */
export const qboDuplicateName: KnownError = {
  id: 'qbo-duplicate-name',
  software: ['quickbooks-online'],
  family: 'name-taken',
  texts: [/duplicate name exists/],
  codes: ['6240'],
  first: 'fix',
  remedy: ['rename-list-entry'],
  after: 'post',
  source: 'Intuit, top errors of 2017',
  sure: 'A',
  examples: ['6240 Duplicate Name Exists Error: The name supplied already exists.'],
};
