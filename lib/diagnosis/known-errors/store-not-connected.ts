import type { KnownError } from '../knownError.ts';

/** The link to the POS died, mostly because the user who made it was archived. */
export const storeNotConnected: KnownError = {
  id: 'store-not-connected',
  software: 'any',
  family: 'other',
  seenIn: 'store-disconnected',
  first: 'fix',
  remedy: ['reconnect-store'],
  after: 'refresh',
  source: 'L9, S13',
  sure: 'A',
};
