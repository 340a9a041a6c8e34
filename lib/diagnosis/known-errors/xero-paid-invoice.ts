import type { KnownError } from '../knownError.ts';

/** The invoice has payments in Xero, which fix its date and its status. */
export const xeroPaidInvoice: KnownError = {
  id: 'xero-paid-invoice',
  software: ['xero'],
  family: 'entry-tied',
  texts: [/date of an? paid invoice cannot be changed/, /cannot be applied when payments exist/],
  first: 'decide',
  remedy: ['invoice-keep'],
  after: null,
  source: 'yourtradebase',
  sure: 'B',
  examples: ['The date of a paid invoice cannot be changed', 'AUTHORISED cannot be applied when payments exist'],
};
