import type { KnownError } from '../knownError.ts';

/** An account that the mapping uses is archived or deleted in Xero. */
export const xeroAccountArchived: KnownError = {
  id: 'xero-account-archived',
  software: ['xero'],
  family: 'reference',
  texts: [/account code \S{1,30} has been archived/, /has been archived, or has been deleted/],
  first: 'fix',
  remedy: ['reactivate', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  source: 'help.dext; help.yourtradebase 158',
  sure: 'B',
  examples: ["Account code '4010' has been archived, or has been deleted. Each line item must reference a valid account"],
};
