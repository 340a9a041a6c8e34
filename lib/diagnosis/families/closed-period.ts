import type { ErrorFamily } from '../family.ts';
import { BOOKKEEPING, said } from './words.ts';

/** The date of the day lies in a period of the books that is closed, locked, or not open yet. */
export const closedPeriod = {
  id: 'closed-period',
  fault: 'closed-period',
  texts: [
    /\b(?:periods?|books|months?|quarters?|years?)\b.{0,40}?\b(?:closed|locked)\b(?! by)/,
    said`\b(?:closed|locked)(?: or \w+)?(?: prior)?(?: ${BOOKKEEPING})? (?:periods?|months?|quarters?|years?|books)\b`,
    /\bclosing date|lock(?:ed)? ?-?dates?\b|\bclose date\b|\bbooks? clos(?:ed|ing)\b/,
    said`not (?:with)?in .{0,30}?${BOOKKEEPING} (?:period|year)`,
    /(?:\bnot|n't) in an? (?:\w+ ){0,5}periods?\b/,
    said`outside (?:of )?.{0,40}?${BOOKKEEPING} (?:periods?|year)`,
    said`\bno (?:matching |valid |active |open |current )*${BOOKKEEPING} period`,
    said`\b${BOOKKEEPING} (?:periods?|year)s?\b.{0,40}?(?:not (?:yet )?(?:been )?(?:open|opened|exist|found|valid|set ?up|defined|created)\b|doesn't exist|isn't open|\bis (?:invalid|inactive))`,
    said`invalid (?:or closed )?(?:${BOOKKEEPING}) ?period`,
    /\bdate\b.{0,60}?\b(?:before|prior to|earlier than|precedes|on or before)\b.{0,40}?\b(?:lock|clos(?:ed|ing|e)\b|(?:fiscal|financial) year|conversion)/,
    /(?:période|exercice|livres)\b.{0,40}?(?:clôturée?s?|fermée?s?|clos|verrouillée?s?)\b|date de (?:clôture|verrouillage)/,
  ],
  unless: [/\b(?:not|isn't|aren't|no longer) (?:yet )?(?:closed|locked)\b/],
  first: 'decide',
  remedy: ['accountant-period'],
  after: 'post',
  sure: 'B',
  examples: [
    'The transaction date you specified is not within the date range of your accounting period.',
    'NS0320: The transaction falls in a closed accounting period. Please change date selection for export',
    'You cannot post to a locked period.',
  ],
} as const satisfies ErrorFamily;
