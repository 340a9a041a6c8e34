import type { ErrorFamily } from '../family.ts';
import { ENTRY, said } from './words.ts';

/** The books say that the entry is there already: the day may be posted. */
export const duplicate = {
  id: 'duplicate',
  fault: 'duplicate',
  texts: [
    said`duplicate (?:\w+ ){0,2}?(?:${ENTRY}|\b(?:numbers?|references?|doc|external id)\b)`,
    said`${ENTRY}(?: [^\s;|]+){0,9}? (?:already exists?|(?:has |have )?already been (?:posted|entered|recorded|imported|created|exported|used|synced|booked)|(?:is |are )already (?:posted|recorded|in (?:the )?(?:books|quickbooks|xero|sage|netsuite|intacct|system|ledger))|must be unique|is not unique)`,
    /\b(?:number|doc ?number|reference|external id)\b(?: [^\s;|]+){0,5}? (?:(?:is |was |has )?already (?:been |being )?(?:in use|used|exists?|taken|assigned)|must be unique|is not unique)/,
    /already (?:been )?(?:posted|exported|imported|synced)\b|may already (?:be|have been) recorded/,
  ],
  unless: [/(?:not|no|isn't|without) (?:a |any )?duplicate/],
  first: 'decide',
  remedy: ['look-for-entry', 'keep-or-remove'],
  after: null,
  sure: 'B',
  examples: ["Transaction with the number '251103' already exists", 'Duplicate Document Number'],
} as const satisfies ErrorFamily;
