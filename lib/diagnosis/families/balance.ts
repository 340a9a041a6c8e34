import type { ErrorFamily } from '../family.ts';

/** The debits of the entry are not its credits, or its lines are not its total. */
export const balance = {
  id: 'balance',
  fault: 'balance',
  texts: [
    /debits?\b(?! or\b|.{0,60}?\bboth\b).{0,60}?\bcredits?\b|credits?\b(?! or\b|.{0,60}?\bboth\b).{0,60}?\bdebits?\b|out[- ]of[- ]balance|unbalanced|not (?:in )?balanced?\b|(?:does|do)(?: not|n't) balance|must balance/,
  ],
  first: 'fix',
  remedy: ['find-check', 'correct-in-pos'],
  after: 'refresh',
  sure: 'B',
  examples: ['Debits and credits are not equal', 'The transaction does not balance'],
} as const satisfies ErrorFamily;
