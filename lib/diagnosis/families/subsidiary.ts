import type { ErrorFamily } from '../family.ts';

/** Something that the entry names is inactive, or not open to the subsidiary of the books. */
export const subsidiary = {
  id: 'subsidiary',
  fault: 'entry',
  texts: [
    /invalid (?!tax|sales ?tax|currency|posting ?period|period)(?:\w+ ){1,3}?reference key\b/,
    /(?:\bnot\b|n't\b|\bcannot\b|\binvalid\b|\bmismatch|\brestrict\w+|\bdiffer|\bbelong).{0,60}?\bsubsidiar(?:y|ies)\b|\bsubsidiar(?:y|ies)\b.{0,40}?(?:\bnot\b|n't\b|\bmismatch|\brestrict|\bdiffer|\binvalid)/,
  ],
  first: 'fix',
  remedy: ['restore-in-list', 'open-to-subsidiary', 'refresh-reference-data', 'choose-tag'],
  after: 'regenerate',
  sure: 'B',
  examples: ['Invalid department reference key 5 for subsidiary 3.', 'The selected location is not available for this subsidiary'],
} as const satisfies ErrorFamily;
