import type { KnownError } from '../knownError.ts';

/** Somebody has the entry, or one that belongs to it, open in QuickBooks Desktop. */
export const qbdInUse: KnownError = {
  id: 'qbd-in-use',
  software: ['quickbooks-desktop'],
  family: 'locked',
  texts: [
    /could not be locked/,
    /in use by another user/,
    /(?:object|record|transaction|entry) (?:you are trying to \w+ )?is (?:currently |already )?in use/,
  ],
  codes: ['3170', '3175', '3176'],
  first: 'fix',
  remedy: ['close-forms'],
  after: 'post',
  source: 'interweave.freshdesk 62000237220; help.buildops 14709018',
  sure: 'B',
  examples: ['3175 The transaction could not be locked. It’s in use by another user.', '3176 The related object is in use.'],
};
