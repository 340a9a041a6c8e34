import type { KnownError } from '../knownError.ts';

/** Xero asked for fewer calls for a moment. */
export const xeroRateLimit: KnownError = {
  id: 'xero-rate-limit',
  software: ['xero'],
  family: 'busy',
  texts: [/oauth problem=? ?rate limit/],
  first: 'wait',
  remedy: [],
  after: 'post',
  source: 'help.cavewire',
  sure: 'B',
  examples: ['oauth_problem=rate limit exceeded'],
};
