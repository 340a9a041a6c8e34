import type { ErrorFamily } from '../family.ts';
import { ENTRY, said } from './words.ts';

/** A phrase that begins many messages and names no cause. */
export const collective = {
  id: 'collective',
  fault: 'unknown',
  texts: [
    /business validation (?:error|exception)|validation ?(?:exception|error|fault)|object validation|validation failed/,
    /error (?:while |when )?(?:processing|adding|saving|storing|modifying|deleting|converting|creating|updating|posting)\b|application error has occurred/,
    said`(?:can't|cannot|could not|couldn't|unable to|failed to) (?:create|save|post|process|update|add|record|sync) (?:the |this |an? |your )?(?:\w+ )?${ENTRY}`,
    /bl0[13]\d{6}|check the transaction for errors|qbsdklog/,
  ],
  collective: true,
  first: 'support',
  remedy: ['read-detail', 'ask-support'],
  after: null,
  sure: 'B',
  examples: [
    "BL01001973 Currently, we can't create the transaction . Check the transaction for errors or inconsistencies, then try again.",
    'Business Validation Error',
    'There was an error when saving a General Journal transaction.',
  ],
} as const satisfies ErrorFamily;
