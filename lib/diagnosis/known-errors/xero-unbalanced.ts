import type { KnownError } from '../knownError.ts';

/** The debits of the journal are not its credits. */
export const xeroUnbalanced: KnownError = {
  id: 'xero-unbalanced',
  software: ['xero', 'sage'],
  family: 'balance',
  texts: [/total debits .{0,40}?must equal (?:the )?total credits/],
  first: 'fix',
  remedy: ['find-check', 'correct-in-pos'],
  after: 'refresh',
  source: 'Xero manual journals (api-evangelist/xero)',
  sure: 'B',
  examples: ['The total debits (147.86) must equal total credits (147.85)'],
};
