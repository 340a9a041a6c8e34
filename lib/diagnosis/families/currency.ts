import type { ErrorFamily } from '../family.ts';

/** The entry and the books, or an account of them, are not of the same currency. */
export const currency = {
  id: 'currency',
  fault: 'unknown',
  texts: [
    /multi-?\s?currenc/,
    /\bcurrenc(?:y|ies)\b.{0,80}?(?:not|n't|invalid|differ|mismatch|must|required|missing|disabled|inactive)/,
    /(?:invalid|different|unsupported|unknown|mismatched|wrong|another|same|home|foreign)[ -]currenc|(?:\bnot\b|n't).{0,40}?\bcurrenc|exchange rate/,
  ],
  first: 'decide',
  remedy: ['same-currency', 'multicurrency'],
  after: 'post',
  sure: 'B',
  examples: [
    'Business Validation Error: Multi Currency should be enabled to perform this operation',
    'The currency of the transaction is invalid for this account',
  ],
} as const satisfies ErrorFamily;
