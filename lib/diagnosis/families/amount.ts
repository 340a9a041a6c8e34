import type { ErrorFamily } from '../family.ts';

/** The entry has no line with an amount, or an amount that the books do not take. */
export const amount = {
  id: 'amount',
  fault: 'unknown',
  texts: [
    /no lines? with|non-?zero (?:amount|line)|at least one (?:\w+ )?line|amount (?:is )?(?:too large|out of range|outside)|amount outside/,
    /must be (?:greater|more) than (?:0|zero)\b|(?:cannot|can't|must not) be (?:0|zero)\b|\bzero (?:amount|total|value)/,
  ],
  first: 'fix',
  remedy: ['check-day', 'correct-in-pos'],
  after: 'refresh',
  sure: 'B',
  examples: ['At least one line must have an amount', 'The amount must be greater than zero'],
} as const satisfies ErrorFamily;
