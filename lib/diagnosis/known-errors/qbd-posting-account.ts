import type { KnownError } from '../knownError.ts';

/** A line has no account to post to. */
export const qbdPostingAccount: KnownError = {
  id: 'qbd-posting-account',
  software: ['quickbooks-desktop'],
  family: 'mapping',
  texts: [/missing posting account/],
  codes: ['3270'],
  first: 'fix',
  remedy: ['map-every-row'],
  after: 'regenerate',
  source: 'general knowledge',
  sure: 'D',
  examples: ['3270 Missing posting account'],
};
