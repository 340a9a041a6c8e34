import type { ErrorFamily } from '../family.ts';

/** A line has no tax rate or code, or one that does not fit its account or company. */
export const tax = {
  id: 'tax',
  fault: 'entry',
  texts: [
    /\b(?:tax|gst|hst|pst|qst|vat|tvq|tps|tva)(?:\/\w+){0,2} ?(?:rate|code|type|group|item|schedule|treatment|detail|id)s?\b.{0,80}?(?:required|missing|invalid|not |n't|must|before you save|inactive|deleted|archived|mandatory|unknown|select|specify)/,
    /\b(?:invalid|missing|unknown|inactive|no|valid|select an?|choose an?|enter an?|specify an?|need an?|requires? an?|must have an?|have an?|without an?|set an?|provide an?) (?:\w+ )?(?:tax|gst|hst|pst|qst|vat)(?:\/\w+){0,2} ?(?:rate|code|type|group|item|schedule|treatment)\b/,
    /value\(s\) for: ?(?:\w+, )*tax (?:code|item|group|schedule)/,
  ],
  first: 'fix',
  remedy: ['tax-on-lines', 'refresh-reference-data', 'map-again'],
  after: 'regenerate',
  sure: 'B',
  examples: [
    'Make sure all your transactions have a sales tax rate before you save',
    'Please enter value(s) for: Tax Code',
    'Invalid taxcode reference key 7 for subsidiary 3.',
    'TaxType must be specified',
  ],
} as const satisfies ErrorFamily;
