import type { KnownError } from '../knownError.ts';

/** The number is in Xero: the day may be posted already. */
export const xeroInvoiceNumber: KnownError = {
  id: 'xero-invoice-number',
  software: ['xero'],
  family: 'duplicate',
  texts: [/invoice number must be unique/],
  first: 'decide',
  remedy: ['look-for-entry', 'keep-or-remove'],
  after: 'post',
  source: 'help.dext',
  sure: 'B',
  examples: ['This invoice number must be unique.'],
};
