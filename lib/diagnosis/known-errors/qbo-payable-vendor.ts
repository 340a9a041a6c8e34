import type { KnownError } from '../knownError.ts';

/** A line goes to accounts payable without a vendor (behind 6000). */
export const qboPayableVendor: KnownError = {
  id: 'qbo-payable-vendor',
  software: ['quickbooks-online'],
  family: 'control-account',
  texts: [/(?:accounts payable|a\/p)\b.{0,80}?(?:vendor|supplier)/],
  first: 'fix',
  remedy: ['avoid-receivable'],
  after: 'regenerate',
  source: 'por.my.site.com, common errors',
  sure: 'B',
  examples: [
    '6000 A business validation error has occurred while processing your request: When you use Accounts Payable, you must choose a vendor in the Name field.',
  ],
};
