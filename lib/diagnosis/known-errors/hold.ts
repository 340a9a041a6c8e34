import type { KnownError } from '../knownError.ts';

/** The entry itself has a fault; a missing mapping in most cases. */
export const hold: KnownError = {
  id: 'hold',
  software: 'any',
  family: 'mapping',
  statuses: ['HOLD', 'UPDATEHOLD'],
  first: 'fix',
  remedy: ['map-every-row'],
  after: 'regenerate',
  source: 'S1',
  sure: 'A',
};
