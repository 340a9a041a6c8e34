import type { KnownError } from '../knownError.ts';

/** The link to the accounting software ended. */
export const authenticationFailed: KnownError = {
  id: 'authentication-failed',
  software: 'any',
  family: 'connection-ended',
  texts: [/authenticationfailed/],
  first: 'fix',
  remedy: ['reconnect', 'same-company'],
  after: 'regenerate',
  source: 'L2-fr, S9',
  sure: 'A',
  examples: ['nullmessage=AuthenticationFailed; errorCode=003200; statusCode=401'],
};
