import type { KnownError } from '../knownError.ts';

/** QuickBooks Online was busy or down for a moment. */
export const qboBusy: KnownError = {
  id: 'qbo-busy',
  software: ['quickbooks-online'],
  family: 'busy',
  texts: [/throttle ?exceeded/],
  codes: ['003001', '3001', '429', '500', '502', '503', '504'],
  first: 'wait',
  remedy: [],
  after: 'post',
  source: 'Intuit error codes (500, 503); throttling: general knowledge',
  sure: 'A',
  examples: ['message=ThrottleExceeded; errorCode=003001; statusCode=429', 'statusCode=503'],
};
