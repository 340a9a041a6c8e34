import type { KnownError } from '../knownError.ts';

/** Odd characters in the name of a category or item. */
export const qboOddCharacters: KnownError = {
  id: 'qbo-odd-characters',
  software: ['quickbooks-online'],
  family: 'characters',
  texts: [/unsupported operation.{0,160}?utf-?8/],
  first: 'fix',
  remedy: ['rename-odd'],
  after: 'regenerate',
  source: 'Intuit, handling common errors',
  sure: 'A',
  examples: ['500 Unsupported Operation: Operation is not supported, check that the request is in UTF-8'],
};
