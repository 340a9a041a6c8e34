import type { ErrorFamily } from '../family.ts';

/** The total of the day is below zero, and this kind of entry takes no such total. */
export const negativeTotal = {
  id: 'negative-total',
  fault: 'unknown',
  texts: [
    /(?:total|amount|balance|subtotal|value)\b.{0,40}?\b(?:less than (?:0|zero)|below zero|negative)\b/,
    /(?:cannot|can't|may not|must not|should not) be (?:a )?negative|\bnegative or (?:\$?0(?:\.00)?|zero)\b|\bnegative (?:total|amount|invoice|receipt|balance|value)s?\b/,
    /(?:total|amount|balance)\b.{0,40}?must be (?:greater than or equal to|equal to or greater than|at least|zero or) (?:0|zero|more|greater)/,
  ],
  first: 'decide',
  remedy: ['negative-day'],
  after: null,
  sure: 'B',
  examples: [
    'Invoice with a total less than 0 cannot be synced with Xero as Xero wont allow it.',
    'Transaction amount must be 0 or greater: the total amount cannot be negative',
  ],
} as const satisfies ErrorFamily;
