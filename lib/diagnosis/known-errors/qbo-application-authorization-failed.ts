import type { KnownError } from '../knownError.ts';

/** The accounting site is not authorised for this company of QuickBooks Online. */
export const qboApplicationAuthorizationFailed: KnownError = {
  id: 'qbo-application-authorization-failed',
  software: ['quickbooks-online'],
  family: 'connection-ended',
  texts: [/applicationauthori[sz]ationfailed/],
  codes: ['3100', '003100', '403'],
  first: 'fix',
  remedy: ['reconnect'],
  after: 'post',
  source: 'general knowledge',
  sure: 'D',
  examples: ['message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403'],
};
