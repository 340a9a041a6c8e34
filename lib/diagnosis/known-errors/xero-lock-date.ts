import type { KnownError } from '../knownError.ts';

/** The day lies before a lock date of Xero. */
export const xeroLockDate: KnownError = {
  id: 'xero-lock-date',
  software: ['xero'],
  family: 'closed-period',
  texts: [/document date cannot be before/, /(?:end of year|period) lock date/],
  first: 'decide',
  remedy: ['accountant-period'],
  after: 'post',
  source: 'help.dext.com collection 1362089; support.splose 4735175',
  sure: 'B',
  examples: [
    'The document date cannot be before the end of year lock date, currently set at 31 December 2025',
    'The document date cannot be before the period lock date',
  ],
};
