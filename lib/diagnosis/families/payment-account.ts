import type { ErrorFamily } from '../family.ts';

/** The account of a payment is not one that takes payments. */
export const paymentAccount = {
  id: 'payment-account',
  fault: 'reference',
  texts: [
    /account\b.{0,60}?(?:making|enable|accept|allow|receiv)\w* (?:a )?payments?\b|enable payments? to|not (?:a |an )?(?:valid )?payment account/,
  ],
  first: 'fix',
  remedy: ['allow-payments', 'refresh-reference-data', 'map-fitting'],
  after: 'regenerate',
  sure: 'B',
  examples: ['Account type is invalid for making a payment to/from'],
} as const satisfies ErrorFamily;
