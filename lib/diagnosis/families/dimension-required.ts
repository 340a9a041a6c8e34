import type { ErrorFamily } from '../family.ts';
import { TAG, said } from './words.ts';

/** The books ask for a class, a location, a customer or the like on this entry, and it names none. */
export const dimensionRequired = {
  id: 'dimension-required',
  fault: 'entry',
  texts: [
    said`${TAG}(?: [^\s;|]+){0,3}? (?:(?:is |are |must be |has to be |was )?(?:required|mandatory|missing(?! (?:an?|its|the|their)\b)|not specified|not provided|not set|blank|empty)|(?:must|has to|have to|needs? to|should) be (?:specified|selected|chosen|entered|set|provided))\b`,
    said`\b(?:enter|select|choose|specify|provide|supply|assign|associate|missing|requires?|required|must (?:have|include)|needs?|value\(s\) for:?)(?: an?| the| valid| required| dimension| at least one)* ${TAG}`,
    /\b(?:customer|vendor|class|department|location|entity) ?ref\b.{0,20}?(?:missing|required)/,
  ],
  first: 'fix',
  remedy: ['choose-tag'],
  after: 'regenerate',
  sure: 'B',
  examples: ['Please enter value(s) for: Department', 'Missing required dimension Location', 'Location is required for each line'],
} as const satisfies ErrorFamily;
