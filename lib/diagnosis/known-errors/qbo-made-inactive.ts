import type { KnownError } from '../knownError.ts';

/** An account, item, class or customer that the entry uses is inactive. */
export const qboMadeInactive: KnownError = {
  id: 'qbo-made-inactive',
  software: ['quickbooks-online'],
  family: 'reference',
  texts: [/something you're trying to use has been/, /object not found ?: ?something you're/],
  codes: ['610'],
  first: 'fix',
  remedy: ['reactivate', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'Intuit, error codes and common errors',
  sure: 'A',
  examples: ['610 Object Not Found: Something you’re trying to use has been made inactive. Check the fields with accounts.'],
};
