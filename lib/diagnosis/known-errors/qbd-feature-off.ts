import type { KnownError } from '../knownError.ts';

/** A preference of QuickBooks Desktop that the entry needs is off. */
export const qbdFeatureOff: KnownError = {
  id: 'qbd-feature-off',
  software: ['quickbooks-desktop'],
  family: 'feature-off',
  texts: [/feature is not enabled or not available/],
  codes: ['3250'],
  first: 'fix',
  remedy: ['enable-feature'],
  after: 'post',
  source: 'interweave.freshdesk 62000237220',
  sure: 'B',
  examples: ['3250 This feature is not enabled or not available in this version of QuickBooks.'],
};
