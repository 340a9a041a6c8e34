import type { KnownError } from '../knownError.ts';

/** The user who connected QuickBooks Online lost access to the company. */
export const qboAuthorizationFailure: KnownError = {
  id: 'qbo-authorization-failure',
  software: ['quickbooks-online'],
  family: 'connection-ended',
  texts: [/authori[sz]ation failure/, /-11014/],
  codes: ['120'],
  first: 'fix',
  remedy: ['reconnect'],
  after: 'post',
  source: 'Intuit, handling common errors',
  sure: 'A',
  examples: ['120 Authorization Failure: -11014-You do not have access to this company'],
};
