import type { ErrorFamily } from '../family.ts';
import { ENTRY, LISTED, OTHERS, said } from './words.ts';

/** The entry that should be changed was deleted in the books. */
export const entryDeleted = {
  id: 'entry-deleted',
  fault: 'conflict',
  texts: [
    said`(?:deleted|removed|voided) by (?:${OTHERS})|(?:${OTHERS}) (?:has |have |had )?(?:already )?(?:deleted|voided|removed) (?:this|that|the|it)\b`,
    said`(?:then|since) (?:been )?(?:deleted|voided)\b|\bvoided ${ENTRY}`,
    said`${ENTRY}(?: [^\s;|]{1,40}){0,6}? (?:has|have|was|were|is|are|may have|might have) (?:already )?(?:been )?deleted\b`,
    said`\b(?:transaction|journal(?: entry)?|invoice|bill|sales receipt|deposit)s?\b(?: [^\s;|]{1,40}){0,4}? (?:does not exist|doesn't exist|no longer exists|(?:could|can)(?: ?not|n't) be found)`,
  ],
  unless: [
    /\b(?:table|view|relation|column|file|user)s?\b.{0,40}? (?:does not|doesn't) exist/,
    said`${LISTED}(?: [^\s;|]{1,40}){0,6}? (?:has|have|was|were|is|are) (?:been )?(?:archived|deleted)`,
  ],
  first: 'decide',
  remedy: ['recreate-or-leave'],
  after: null,
  sure: 'B',
  examples: ['This transaction has been deleted by another user.', 'The journal entry 4471 no longer exists'],
} as const satisfies ErrorFamily;
