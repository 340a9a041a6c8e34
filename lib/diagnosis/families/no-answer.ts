import type { ErrorFamily } from '../family.ts';

/** Nobody knows whether the entry arrived: the answer to it never came. */
export const noAnswer = {
  id: 'no-answer',
  fault: 'duplicate',
  texts: [
    /(?:request|operation|response|call|query|server|gateway|connection)(?: has| was| is)?(?: been)? ?timed? ?-?out\b|gateway time-?out|timed out (?:attempting|trying|waiting|while)|time-?out (?:expired|error|exceeded|was reached|period)/,
    /0x8004041c|internal quickbooks error occurred while trying to access/,
    /\bno (?:response|answer|reply) (?:was |has been )?(?:received|came|from)/,
  ],
  codes: ['504'],
  first: 'decide',
  remedy: ['look-for-entry', 'keep-or-remove'],
  after: 'post',
  sure: 'C',
  examples: ['The request timed out', '504 Gateway Time-out'],
} as const satisfies ErrorFamily;
