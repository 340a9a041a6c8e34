import type { KnownError } from '../knownError.ts';

/** The QuickBooks Online plan lapsed, so that the company can only be read. */
export const qboCompanyStatus: KnownError = {
  id: 'qbo-company-status',
  software: ['quickbooks-online'],
  family: 'plan-lapsed',
  texts: [/invalid company status/, /subscription period has ended/],
  codes: ['6190'],
  first: 'fix',
  remedy: ['renew-plan'],
  after: 'post',
  source: 'Intuit, top errors of 2017',
  sure: 'A',
  examples: ['6190 Invalid Company Status: The subscription period has ended or there was a billing problem'],
};
