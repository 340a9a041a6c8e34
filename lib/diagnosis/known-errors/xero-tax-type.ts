import type { KnownError } from '../knownError.ts';

/** The tax rate and the account do not go together. */
export const xeroTaxType: KnownError = {
  id: 'xero-tax-type',
  software: ['xero'],
  family: 'tax',
  texts: [/taxtype code \S{1,30} cannot be used with account/, /tax rate must be valid/],
  first: 'fix',
  remedy: ['allow-tax-rate', 'map-fitting'],
  after: 'regenerate',
  source: 'help.getcone 10544243; Xero-Java issue 353',
  sure: 'B',
  examples: ['The TaxType code OUTPUT2 cannot be used with account code 4010.', 'Tax rate must be valid.'],
};
