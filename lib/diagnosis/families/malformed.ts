import type { ErrorFamily } from '../family.ts';

/** The site sent the entry in a form that the software does not take; nobody but its makers can change that. */
export const malformed = {
  id: 'malformed',
  fault: 'unknown',
  texts: [
    /\b(?:invalid|unsupported|unknown|unrecogni[sz]ed|unexpected)(?: or (?:invalid|unsupported|unknown))? (?:\w+ )?(?:property|element|attribute|enumeration|qbxml|xml|tag|node|parameter)\b|not supported by this implementation|content model/,
    /malformed|(?:error|unable|failed|could not|cannot) (?:when |to |while )?(?:found )?(?:when )?pars(?:e|ing)|pars(?:e|ing) (?:error|the provided)|deseriali[sz]|schema|qbxml version|version of qbxml|not well[- ]formed|bad request/,
    /0x80040400|0x80040404|0x80040413/,
  ],
  first: 'support',
  remedy: ['ask-support'],
  after: null,
  sure: 'B',
  examples: ['Request has invalid or unsupported property', 'QuickBooks found an error when parsing the provided XML text stream.'],
} as const satisfies ErrorFamily;
