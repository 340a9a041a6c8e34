import type { KnownError } from '../knownError.ts';

/** A line without an account: a row of the mapping stands at None, mostly of a category under Inventory & COGS. */
export const requiredParamMissing: KnownError = {
  id: 'required-param-missing',
  software: 'any',
  family: 'mapping',
  texts: [/required param missing/],
  first: 'fix',
  remedy: ['map-every-row'],
  after: 'regenerate',
  source: 'L2-fr',
  sure: 'A',
  examples: ['nullRequired param missing, need to supply the required value for the API'],
};
