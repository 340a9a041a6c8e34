import type { ErrorFamily } from '../family.ts';

/** A line of the entry has no account. */
export const mapping = {
  id: 'mapping',
  fault: 'mapping',
  texts: [
    /required param\b|\b(?:account|item) ?ref\b.{0,40}?(?:missing|required|not)|(?:missing|required).{0,20}?\baccount ?ref\b/,
    /\b(?:account|item)(?: code| id| number)?(?: or id)? (?:is |are |must be |was )?(?:required|mandatory|missing|not specified|not provided|not set|specified|blank)\b/,
    /\bno (?:\w+ ){0,2}account (?:is |was |has been )?(?:selected|specified|assigned|mapped|chosen|set|provided)|\b(?:has|have|had|with) no (?:\w+ )?account\b|must (?:all )?have an? (?:[^\s;|.]+ ){0,3}account (?:selected|assigned|mapped|chosen)|(?:not|n't) have an? (?:\w+ )?account (?:number|code|set|assigned|selected|mapped)|without an account|missing (?:an?|its|the) (?:\w+ ){0,2}account\b|missing (?:posting |gl )?account\b|must (?:have|select|specify|choose) an account|\b(?:enter|select|choose|specify|provide) an? (?:gl |valid )?account(?: number| code)?\b(?! that)/,
    /\b(?:un ?mapped|not (?:been )?mapped)\b/,
  ],
  unless: [/associated (?:to|with)/],
  codes: ['2020'],
  first: 'fix',
  remedy: ['map-every-row'],
  after: 'regenerate',
  sure: 'B',
  examples: [
    'Account code or ID must be specified',
    'The category Helmets is not mapped',
    'Please select an account: a line is without an account',
  ],
} as const satisfies ErrorFamily;
