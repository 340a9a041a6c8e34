import type { ErrorFamily } from '../family.ts';

/** The entry needs a feature that is switched off in the books. */
export const featureOff = {
  id: 'feature-off',
  fault: 'unknown',
  texts: [
    /\b(?:feature|preference|module|tracking|inventory|setting)s?\b.{0,60}?(?:not|n't) (?:been )?(?:enabled|turned on|switched on|activated|available|supported|subscribed)|\b(?:feature|preference|module|tracking|setting)s?\b.{0,40}?(?:disabled|turned off|switched off|\boff\b)/,
    /"(?: \w+)? ?(?:is not|isn't|is not currently) (?:enabled|turned on|switched on)|\boptions? (?:is|are) (?:turned off|switched off|disabled|not enabled)\b/,
    /(?:turn|switch) on (?:the )?(?:\w+ ){0,3}(?:feature|preference|tracking|setting)|(?:feature|preference|tracking|module) (?:should|must|needs to) be (?:enabled|turned on|on)\b/,
  ],
  first: 'fix',
  remedy: ['switch-on'],
  after: 'post',
  sure: 'B',
  examples: ['Class tracking is not enabled for this company', 'The feature is not enabled or not available'],
} as const satisfies ErrorFamily;
