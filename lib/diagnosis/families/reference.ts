import type { ErrorFamily } from '../family.ts';
import { ACCOUNT, ENTRY, said } from './words.ts';

/** An account or item that the entry names is unknown or inactive in the books. */
export const reference = {
  id: 'reference',
  fault: 'reference',
  texts: [
    /invalid reference|(?:made|is|are|was) (?:currently |now )?inactive\b|inactive (?:gl )?(?:account|item)|been archived|is archived|id \[?\w*\]? ?not found|element id|not a valid code|account must be valid|invalid account reference|invalid key or ref|specified record does not exist in the list|invalid field value .{0,20}?for the following field: ?(?:account|item)\b/,
    said`${ACCOUNT}(?: [^\s;|]+){0,7}? (?:is |are |was |were |has |have |been )*(?<!\bbe )(?:invalid|not valid|not found|inactive|deactivated|archived|deleted|unknown|not active|not recogni[sz]ed|no longer (?:exists?|active|valid)|does not exist|doesn't exist|(?:could|can)(?: ?not|n't) be found)\b`,
    said`\b(?:couldn't|could not|can't|cannot|unable to|did not|didn't) find (?:an?|the|any)?(?: \w+){0,2}? ${ACCOUNT}|(?:not|n't) match (?:an?|any) (?:known|existing|valid) (?:\w+ )?${ACCOUNT}|no matching ${ACCOUNT}`,
    said`\b(?:invalid|unknown|inactive|unrecogni[sz]ed|no such|non-?existent|archived|deleted) (?:\w+ )?${ACCOUNT}`,
  ],
  unless: [said`(?:deleted|voided|removed) (?:this|that|the) ${ENTRY}`],
  codes: ['610', '2500', '3140'],
  first: 'fix',
  remedy: ['accounts-changed', 'reactivate', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  sure: 'B',
  examples: ['Account is inactive', 'The account 4010 does not exist', 'Invalid GL account 4010'],
} as const satisfies ErrorFamily;
