import type { ErrorFamily } from '../family.ts';

/** An account is of a kind that this entry does not take. */
export const accountType = {
  id: 'account-type',
  fault: 'reference',
  texts: [
    /\baccount ?types?\b|\btype of account|\baccount\b.{0,40}?must be of type|associated (?:to|with) (?:the |any |an? )?(?:bank|credit card)\b|account of (?:an? |the )?(?:different|wrong|another|correct|type)/,
    /\baccounts?\b.{0,60}?(?:cannot|can't|can not|may not|must not) be used\b|\baccounts?\b.{0,40}?not (?:a )?valid (?:for this|code)/,
    /(?:cannot|can't|can not|not allowed to) (?:be )?post(?:ed)? (?:directly )?to\b.{0,40}?\baccounts?\b|\bposting to (?:this|that|the|an?) (?:\w+ )?accounts? .{0,10}?(?:not|n't) (?:allowed|permitted)|account is invalid\b.{0,80}?\btypes?\b|not a (?:posting|detail|postable) account|\b(?:parent|header|heading|summary|statistical|non-?posting) accounts?\b/,
  ],
  unless: [/payment (?:to|from)/],
  first: 'fix',
  remedy: ['map-fitting'],
  after: 'regenerate',
  sure: 'B',
  examples: [
    'Business Validation Error: Invalid account type: You need to select a different type of account for this transaction.',
    'You cannot post to a summary account',
  ],
} as const satisfies ErrorFamily;
