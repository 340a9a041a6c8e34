import type { KnownError } from '../knownError.ts';

/** Handed over to QuickBooks Desktop; the Web Connector has not run. */
export const qbdNotCarried: KnownError = {
  id: 'qbd-not-carried',
  software: ['quickbooks-desktop'],
  family: 'other',
  seenIn: 'sync-pending',
  first: 'wait',
  remedy: ['run-web-connector'],
  after: null,
  source: 'L3, S6',
  sure: 'A',
};
