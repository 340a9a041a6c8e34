import type { KnownError } from '../knownError.ts';

/** The entry was edited in QuickBooks Online since it was sent. */
export const qboStaleObject: KnownError = {
  id: 'qbo-stale-object',
  software: ['quickbooks-online'],
  family: 'entry-edited',
  texts: [/stale object/],
  codes: ['5010'],
  first: 'decide',
  remedy: ['compare-entry'],
  after: 'refresh',
  source: 'general knowledge',
  sure: 'D',
  examples: ['5010 Stale Object Error: You and somebody else were working on this at the same time.'],
};
