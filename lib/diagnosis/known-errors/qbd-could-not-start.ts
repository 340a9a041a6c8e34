import type { KnownError } from '../knownError.ts';

/** The Web Connector could not open QuickBooks Desktop. */
export const qbdCouldNotStart: KnownError = {
  id: 'qbd-could-not-start',
  software: ['quickbooks-desktop'],
  family: 'company-file',
  texts: [/could not start quickbooks/, /0x80040408/],
  first: 'fix',
  remedy: ['open-company-file', 'run-web-connector'],
  after: null,
  source: 'clearify.com wiki 381',
  sure: 'B',
  examples: ['0x80040408 Could not start QuickBooks.'],
};
