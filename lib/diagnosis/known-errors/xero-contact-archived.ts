import type { KnownError } from '../knownError.ts';

/** The customer of the settings is archived in Xero. */
export const xeroContactArchived: KnownError = {
  id: 'xero-contact-archived',
  software: ['xero'],
  family: 'dimension',
  texts: [/the contact [^;|]{1,80}? has been archived/],
  first: 'fix',
  remedy: ['restore-contact'],
  after: 'regenerate',
  source: 'help.re-leased 14055453',
  sure: 'B',
  examples: ['The contact Daily Sales has been archived'],
};
