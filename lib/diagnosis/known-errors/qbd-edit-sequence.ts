import type { KnownError } from '../knownError.ts';

/** The entry was edited in QuickBooks Desktop since it was sent. */
export const qbdEditSequence: KnownError = {
  id: 'qbd-edit-sequence',
  software: ['quickbooks-desktop'],
  family: 'entry-edited',
  texts: [/edit sequence/],
  codes: ['3200'],
  first: 'decide',
  remedy: ['compare-entry'],
  after: 'refresh',
  source: 'docs.readybuild.com, QBD troubleshooting',
  sure: 'B',
  examples: ['3200 The provided edit sequence "1196702233" is out-of-date.'],
};
