import type { KnownError } from '../knownError.ts';

/** An account, item, class or customer named by the mapping is inactive, or has the id of another company. */
export const qboReferenceInactive: KnownError = {
  id: 'qbo-reference-inactive',
  software: ['quickbooks-online'],
  family: 'reference',
  texts: [/invalid reference id ?: ?something you're trying to use/, /invalid reference id/],
  codes: ['2500'],
  first: 'fix',
  remedy: ['reactivate', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'help.receipt-bank.com 360024810953; the number: general knowledge',
  sure: 'B',
  examples: [
    '2500 Invalid Reference Id : Something you’re trying to use has been made inactive. Check the fields with accounts, customers, items, vendors or employees.',
  ],
};
