import type { KnownError } from '../knownError.ts';

/** The debits of the entry are not its credits (behind 6000). */
export const qboUnbalanced: KnownError = {
  id: 'qbo-unbalanced',
  software: ['quickbooks-online'],
  family: 'balance',
  texts: [/business validation error.{0,120}?debits/, /debits and credits are not equal/],
  first: 'fix',
  remedy: ['find-check', 'correct-in-pos'],
  after: 'refresh',
  source: 'help.cavewire 360000663396',
  sure: 'B',
  examples: ['6000 A business validation error has occurred while processing your request: debits and credits are not equal'],
};
