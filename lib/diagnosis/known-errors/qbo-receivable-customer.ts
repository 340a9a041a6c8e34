import type { KnownError } from '../knownError.ts';

/** A line goes to accounts receivable without a customer (behind 6000). */
export const qboReceivableCustomer: KnownError = {
  id: 'qbo-receivable-customer',
  software: ['quickbooks-online'],
  family: 'control-account',
  texts: [/(?:accounts receivable|a\/r)\b.{0,80}?customer/],
  first: 'fix',
  remedy: ['avoid-receivable'],
  after: 'regenerate',
  source: 'help.cavewire 360000663396; L6',
  sure: 'B',
  examples: [
    '6000 A business validation error has occurred while processing your request: When you use Accounts Receivable, you must choose a customer in the Name field.',
  ],
};
