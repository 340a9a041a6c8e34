import type { KnownError } from '../knownError.ts';

/** The token of QuickBooks Online expired or was revoked, or somebody else reconnected. */
export const qboTokenExpired: KnownError = {
  id: 'qbo-token-expired',
  software: ['quickbooks-online'],
  family: 'connection-ended',
  texts: [/token (?:has |is |was )?(?:been )?(?:expired|revoked|rejected)/, /(?:expired|revoked) (?:access |refresh )?token/],
  codes: ['3200', '003200', '401'],
  first: 'fix',
  remedy: ['reconnect', 'same-company'],
  after: 'regenerate',
  source: 'Intuit error codes; L2-fr',
  sure: 'A',
  examples: ['errorCode=003200; statusCode=401'],
};
