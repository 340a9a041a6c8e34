import type { ErrorFamily } from '../family.ts';

/** The plan of the accounting software allows no more of this. */
export const planLimit = {
  id: 'plan-limit',
  fault: 'unknown',
  texts: [
    /(?:reached|exceeded|over|above|hit) (?:the |your |its )?(?:\w+ ){0,4}?(?:limit|maximum|quota)\b|usage limits?\b|plan limits?\b/,
    /upgrade (?:your|to an?|the) (?:\w+ )?(?:plan|subscription|edition|account|version)|your (?:current )?(?:plan|subscription) (?:does not|doesn't|only) (?:include|allow|support)|not (?:included|available) in (?:your |this )?(?:\w+ )?(?:subscription|plan|edition)\b/,
  ],
  unless: [/character|length|credit limit|rate ?limit/],
  first: 'fix',
  remedy: ['larger-plan'],
  after: 'post',
  sure: 'B',
  examples: ['You have reached the limit of accounts that your plan allows. Upgrade your plan.'],
} as const satisfies ErrorFamily;
