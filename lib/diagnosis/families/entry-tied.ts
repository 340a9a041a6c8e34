import type { ErrorFamily } from '../family.ts';
import { ENTRY, said } from './words.ts';

/** The entry has a payment, a deposit, an approval or a reconciliation in the books, so that it can no longer change by itself. */
export const entryTied = {
  id: 'entry-tied',
  fault: 'conflict',
  texts: [
    /\bdeposited\b|\b(?:from|part of) (?:the|an?) (?:bank )?deposit\b/,
    /\b(?:has|have|with) (?:\w+ )?linked (?:transactions?|txns?)\b|\blinked to (?:an? |another |one or more |other )?(?:bank |paid |closed )?(?:deposit|payment|transaction|invoice|bill|statement)/,
    /\breconciled\b/,
    /\bpayments? (?:that )?(?:(?:has|have|had|was|were|is|are) )?(?:already )?(?:been )?(?:applied|allocated)\b/,
    /\b(?:has|have|with) (?:\w+ ){0,2}(?:payments?|credits?|credit notes?|prepayments?)\b.{0,30}?(?:applied|allocated|against|attached)/,
    /\bpaid (?:invoice|bill|transaction|document|receipt)s?\b/,
    said`${ENTRY}(?: [^\s;|]{1,40}){0,3}? (?:is|are|has been|have been|was|were) (?:already )?(?:fully |partially |partly )?(?:paid|approved|voided|matched|settled|cleared|billed)\b`,
    /not of valid status for/,
    /(?:can't|cannot|can not|unable to|not allowed to|may not) (?:be )?(?:edit(?:ed)?|modif(?:y|ied)|chang(?:e|ed)|updat(?:e|ed)|delet(?:e|ed)|void(?:ed)?)\b.{0,80}?\b(?:paid|approved|authorised|authorized|voided|applied|matched|submitted|payments?)\b/,
  ],
  unless: [/\bnot (?:yet )?(?:been )?(?:deposited|reconciled|paid|applied)\b/],
  first: 'decide',
  remedy: ['tied-entry'],
  after: null,
  sure: 'B',
  examples: [
    'Deposited Transaction cannot be changed',
    'This transaction has been reconciled and cannot be changed.',
    'Invoice cannot be updated because it has payments applied to it',
  ],
} as const satisfies ErrorFamily;
