import type { KnownError } from '../knownError.ts';

/** QuickBooks Desktop could not save: a missing list entry, a duplicate, or a damaged file. */
export const qbdSaveFailed: KnownError = {
  id: 'qbd-save-failed',
  software: ['quickbooks-desktop'],
  family: 'collective',
  texts: [/error when saving an? [\w ]{0,40}?(?:transaction|entry|receipt|journal|bill|list)/, /3180.{0,20}?save failed/],
  codes: ['3180'],
  collective: true,
  first: 'support',
  remedy: ['read-detail', 'verify-file', 'ask-support'],
  after: null,
  source: 'docs.readybuild.com, QBD troubleshooting',
  sure: 'B',
  examples: ['3180 There was an error when saving a General Journal transaction.'],
};
