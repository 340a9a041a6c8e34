import type { ErrorFamily } from '../family.ts';

/** A line leads to an account that the books keep for customers, vendors or the system itself. */
export const controlAccount = {
  id: 'control-account',
  fault: 'entry',
  texts: [
    /\bcontrol accounts?\b|\bsystem accounts?\b/,
    /\b(?:accounts? (?:receivable|payable)|a\/r|a\/p)\b.{0,80}?\b(?:customer|vendor|supplier|in the name field)\b/,
    /\b(?:customer|vendor|supplier)\b.{0,80}?\b(?:accounts? (?:receivable|payable)|a\/r|a\/p)\b/,
    /(?:can't|cannot|can not|may not|only) (?:use|post to|one|select|have|map)\b.{0,40}?\b(?:accounts? (?:receivable|payable)|a\/r|a\/p)\b/,
  ],
  first: 'fix',
  remedy: ['avoid-receivable', 'map-again'],
  after: 'regenerate',
  sure: 'B',
  examples: ['You cannot post directly to a control account.', 'Only one accounts receivable account can be used in a transaction'],
} as const satisfies ErrorFamily;
