import type { ErrorFamily } from '../family.ts';
import { TAG, said } from './words.ts';

/** A class, location, customer or the like that the entry names is unknown or inactive in the books. */
export const dimension = {
  id: 'dimension',
  fault: 'entry',
  texts: [
    said`\b(?:invalid|unknown|inactive|unrecogni[sz]ed|no such|non-?existent|bad|archived|deleted) (?:\w+ )?${TAG}`,
    said`${TAG}(?: [^\s;|]+){0,7}? (?:is |are |was |were |has |have |been )*(?<!\bbe )(?:invalid|not valid|not found|inactive|deactivated|archived|deleted|unknown|not active|not recogni[sz]ed|no longer (?:exists?|active|valid)|does not exist|doesn't exist|(?:could|can)(?: ?not|n't) be found)\b`,
    said`\b(?:no (?:\w+ ){0,2}${TAG} (?:was |is )?found|(?:couldn't|could not|can't|cannot|unable to|did not|didn't) find (?:an?|the|any)?(?: \w+){0,2}? ${TAG}|invalid field value .{0,20}?for the following field: ?${TAG})`,
    said`${TAG}.{0,60}?(?: not|n't) (?:related|associated|linked|assigned) (?:to|with)|(?:archived|inactive|deleted)"?'? (?:is )?not valid for ${TAG}|when you select an? (?:${TAG} )*dimension`,
  ],
  first: 'fix',
  remedy: ['restore-in-list', 'refresh-reference-data', 'choose-tag'],
  after: 'regenerate',
  sure: 'B',
  examples: [
    "errorno BL01001973 description2 Invalid Project '10064' specified. [Support ID: nHh88EB032~Y1JFVP0J5xA]",
    'Class 4410 is inactive',
  ],
} as const satisfies ErrorFamily;
