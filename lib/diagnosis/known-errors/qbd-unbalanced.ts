import type { KnownError } from '../knownError.ts';

/** The debits of the entry are not its credits. */
export const qbdUnbalanced: KnownError = {
  id: 'qbd-unbalanced',
  software: ['quickbooks-desktop'],
  family: 'balance',
  texts: [/transaction is not in balance/],
  codes: ['3210'],
  first: 'fix',
  remedy: ['find-check', 'correct-in-pos'],
  after: 'refresh',
  source: 'general knowledge',
  sure: 'D',
  examples: ['3210 The transaction is not in balance.'],
};
