import type { KnownError } from '../knownError.ts';

/** Checks of the day are unpaid or paid in part; the POS is asked again for seven days. */
export const openCheck: KnownError = {
  id: 'open-check',
  software: 'any',
  family: 'other',
  statuses: ['OPENCHECK'],
  first: 'wait',
  remedy: ['close-checks', 'or-override'],
  after: 'refresh',
  source: 'S3, S4',
  sure: 'A',
};
