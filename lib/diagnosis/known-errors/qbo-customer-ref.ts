import type { KnownError } from '../knownError.ts';

/** A receipt or invoice without a customer. */
export const qboCustomerRef: KnownError = {
  id: 'qbo-customer-ref',
  software: ['quickbooks-online'],
  family: 'dimension-required',
  texts: [/customerref\b.{0,20}?(?:required|missing)/],
  codes: ['6560'],
  first: 'fix',
  remedy: ['choose-customer'],
  after: 'regenerate',
  source: 'help.cavewire',
  sure: 'B',
  examples: ['6560 CustomerRef is required for this transaction'],
};
