import type { KnownError } from '../knownError.ts';

/** A line of the entry has no account. */
export const qboAccountRefMissing: KnownError = {
  id: 'qbo-account-ref-missing',
  software: ['quickbooks-online'],
  family: 'mapping',
  texts: [/required parameter accountref/, /accountref.{0,20}?missing/],
  codes: ['2020'],
  first: 'fix',
  remedy: ['map-every-row'],
  after: 'regenerate',
  source: 'L2-fr; por.my.site.com, common errors',
  sure: 'A',
  examples: ['2020 Required parameter AccountRef is missing in the request'],
};
