import type { KnownError } from '../knownError.ts';

/** An account of the mapping is missing, or of a type that the document does not take. */
export const xeroAccountNotValid: KnownError = {
  id: 'xero-account-not-valid',
  software: ['xero'],
  family: 'account-type',
  texts: [/account code \S{1,30} is not a valid code/, /account must be valid/],
  first: 'fix',
  remedy: ['account-exists', 'refresh-reference-data', 'map-fitting'],
  after: 'regenerate',
  source: 'help.dext; Xero-Java issue 353',
  sure: 'B',
  examples: ["Account code '4010' is not a valid code for this document", 'Account must be valid.'],
};
