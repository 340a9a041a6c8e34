import type { KnownError } from '../knownError.ts';

/** QuickBooks Desktop does not let the integrated application in. */
export const qbdAccessDenied: KnownError = {
  id: 'qbd-access-denied',
  software: ['quickbooks-desktop'],
  family: 'app-access',
  texts: [/0x80040420/, /0x8004041a/, /user has denied access/, /does not have permission to access this (?:company|quickbooks)/],
  first: 'fix',
  remedy: ['integrated-applications', 'run-web-connector'],
  after: null,
  source: 'docs.conductor.is; 0x8004041A: general knowledge',
  sure: 'B',
  examples: [
    '0x80040420 The QuickBooks user has denied access.',
    '0x8004041A The application does not have permission to access this company data file.',
  ],
};
