import type { KnownError } from '../knownError.ts';

/** The entry was deleted in QuickBooks Desktop, so that it cannot be updated. */
export const qbdObjectNotFound: KnownError = {
  id: 'qbd-object-not-found',
  software: ['quickbooks-desktop'],
  family: 'entry-deleted',
  texts: [/object "[^"]{1,80}?" specified in the request/, /3120.{0,20}?object not found/],
  codes: ['3120'],
  first: 'decide',
  remedy: ['recreate-or-leave'],
  after: 'post',
  source: 'interweave.freshdesk 62000237220',
  sure: 'B',
  examples: ['3120 Object "4F-1234" specified in the request cannot be found.'],
};
