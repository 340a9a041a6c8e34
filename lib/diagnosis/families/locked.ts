import type { ErrorFamily } from '../family.ts';
import { OTHERS, said } from './words.ts';

/** Somebody or something has the entry, or a list that it needs, open in the books; it passes once that is closed. */
export const locked = {
  id: 'locked',
  fault: 'conflict',
  texts: [
    /could not be locked|unable to lock|cannot (?:be )?lock(?:ed)?\b|\block(?:ed)? (?:by|for) (?:another|a different|other|user)/,
    said`(?:in use|open(?:ed)?|being (?:used|edited|modified|accessed|updated)) (?:by|in|on) (?:${OTHERS})`,
    /because it is already in use|\b(?:record|transaction|object|entry|element|list|it) (?:you are trying to \w+ )?is (?:currently |already )?in use\b/,
    said`list (?:has been|was|is being) (?:modified|changed|updated|edited) by (?:${OTHERS})`,
  ],
  first: 'fix',
  remedy: ['close-entry'],
  after: 'post',
  sure: 'B',
  examples: [
    '3170: There was an error when modifying a data extension named "e-mail". QuickBooks error message: This list has been modified by another user.',
    'The transaction could not be locked.',
    'The record is in use by another user',
  ],
} as const satisfies ErrorFamily;
