import type { KnownError } from '../knownError.ts';

/** The QuickBooks Desktop user of the Web Connector may not do this. */
export const qbdNoPermission: KnownError = {
  id: 'qbd-no-permission',
  software: ['quickbooks-desktop'],
  family: 'permission',
  texts: [/insufficient permission level/],
  codes: ['3260'],
  first: 'fix',
  remedy: ['grant-permission'],
  after: 'post',
  source: 'interweave.freshdesk 62000237220',
  sure: 'B',
  examples: ['3260 Insufficient permission level to perform this action.'],
};
