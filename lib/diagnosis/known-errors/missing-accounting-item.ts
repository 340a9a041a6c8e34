import type { KnownError } from '../knownError.ts';

/** An item or account was created after the reference data was read. */
export const missingAccountingItem: KnownError = {
  id: 'missing-accounting-item',
  software: 'any',
  family: 'reference',
  texts: [/missing accounting item/, /accounting item (?:is )?missing/],
  first: 'fix',
  remedy: ['refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'S6',
  sure: 'A',
  examples: ['Missing accounting item'],
};
