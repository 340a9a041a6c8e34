import type { KnownError } from '../knownError.ts';

/** A name clash in QuickBooks Desktop, such as the vendor of a purchase order. */
export const qbdNameExists: KnownError = {
  id: 'qbd-name-exists',
  software: ['quickbooks-desktop'],
  family: 'name-taken',
  texts: [/of the list element/, /3100.{0,20}?name already exists/],
  codes: ['3100'],
  first: 'fix',
  remedy: ['rename-list-entry'],
  after: 'post',
  source: 'interweave.freshdesk 62000237220',
  sure: 'B',
  examples: ['3100 The name "Wholesale" of the list element is already in use.'],
};
