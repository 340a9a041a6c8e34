import type { KnownError } from '../knownError.ts';

/** Nothing reaches the books any more: the connection or the ownership changed. */
export const nothingArrives: KnownError = {
  id: 'nothing-arrives',
  software: 'any',
  family: 'connection-ended',
  seenIn: 'accounting-disconnected',
  first: 'fix',
  remedy: ['reconnect', 'tell-support'],
  after: 'regenerate',
  source: 'S9',
  sure: 'A',
};
