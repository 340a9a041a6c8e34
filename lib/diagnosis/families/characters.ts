import type { ErrorFamily } from '../family.ts';

/** A name or text of the entry is too long, or has characters that the books do not take. */
export const characters = {
  id: 'characters',
  fault: 'unknown',
  texts: [
    /(?:invalid|illegal|special|unsupported|unrecogni[sz]ed|unknown|non-?ascii|bad|unallowed|disallowed) characters?\b|(?:cannot|can't|can not|must not|may not|not allowed to) contain (?:(?:an?|any|the|these|following|such) )*(?:\w+ )?(?:colons?|quotes?|characters?|symbols?|letters?|punctuation|accents?|apostrophes?|tabs?|["'":<>&*|])/,
    /\b(?:is|are|was) too long\b|(?:exceeds?|exceeded|longer than|over) .{0,30}?\b(?:length|characters)\b|(?:maximum|max) (?:length|number of characters)|shorter than|string length|\b\d+ characters\b/,
  ],
  first: 'fix',
  remedy: ['rename-plain'],
  after: 'regenerate',
  sure: 'B',
  examples: [
    'Names in this list cannot contain a colon.',
    'The string "Helmets and other things for the head" in the field "Name" is too long. The maximum length is 31.',
  ],
} as const satisfies ErrorFamily;
