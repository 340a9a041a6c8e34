import type { ErrorFamily } from '../family.ts';
import { ENTRY, LISTED, said } from './words.ts';

/** Something that had to be created in a list has the name or number of another entry of that list; the day itself is not doubled. */
export const nameTaken = {
  id: 'name-taken',
  fault: 'unknown',
  texts: [
    /(?<!user )\bnames?\b(?: [^\s;|]+){0,8}? (?:already exists?|(?:is |are )?already (?:in use|(?:being )?used|assigned|linked|taken|exists?|been used)|(?:has|have) already been used|(?:must|should) be unique|is not unique|isn't unique|is taken)/,
    said`(?!items? already)${LISTED}(?: (?!${ENTRY})[^\s;|]+){0,9}? (?:already exists?|must be unique|is not unique)\b`,
    said`existing ${LISTED} (?:has|with) (?:this|that|the)(?: same)? (?:name|number|code|id)\b|creating ${LISTED}.{0,20}? already exists`,
    said`${LISTED} (?:number|name|code|id)\b(?: [^\s;|]+){0,5}? (?:is |has )?already (?:been |being )?(?:in use|used|assigned|linked|taken)`,
    said`duplicate (?:\w+ )?(?:${LISTED}|\b(?:display ?)?names?\b)(?! ${ENTRY})`,
    said`another ${LISTED}.{0,60}?(?:using|uses|has|have|with) (?:this|that|the) (?:same )?(?:${LISTED} )?(?:name|number|code|id)\b`,
    /of the list element/,
  ],
  first: 'fix',
  remedy: ['rename-in-list'],
  after: 'post',
  sure: 'B',
  examples: [
    'The name supplied already exists. : Another customer, vendor or employee is already using this name.',
    'BL34000061 Another Class with the given value(s) UT01  already exists. Use a unique value instead.',
    'QuickBooks error message: The account number is already in use.',
  ],
} as const satisfies ErrorFamily;
