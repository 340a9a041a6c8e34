/** What the patterns of several families are made of. A message is read as `simplified` (message.ts) leaves it. */

/** Something that is written into the books once: an entry. */
export const ENTRY = String.raw`\b(?:transaction|txn|journal(?: entry)?|entry|entries|invoice|bill|(?:sales )?receipt|deposit|payment|document|credit (?:memo|note)|purchase order|record)s?\b`;
/** Something that stands in a list and is used by entries. */
export const LISTED = String.raw`\b(?:customer|client|vendor|supplier|employee|contact|item|product|account|class|department|location|project|job|division|category|term|payment method)(?:e?s)?\b`;
/** What an entry may be tagged with, beside its accounts. */
export const TAG = String.raw`\b(?:class|department|location|project|job|customer|vendor|supplier|employee|contact|classification|division|cost cent(?:er|re)|cost (?:code|type)|(?:tracking )?categor(?:y|ie)|tracking option|dimension|segment)(?:e?s)?\b(?! (?:string|not registered))`;
/** An account, or an item that leads to one. */
export const ACCOUNT = String.raw`(?<!\be-?mail |\buser )\b(?:accounts?|items?|products?)\b`;
/** Somebody else. */
export const OTHERS = String.raw`(?:another|a different|other|an?other) (?:user|person|application|process|session|program|computer)|some ?(?:one|body) else`;
/** An adjective of time that books are kept in. */
export const BOOKKEEPING = String.raw`(?:accounting|account|fiscal|financial|posting|reporting|bookkeeping|tax|gl|open)`;

/** A pattern made of words and of the groups above; blanks in it are blanks. */
export function said(words: TemplateStringsArray, ...groups: readonly string[]): RegExp {
  return new RegExp(String.raw(words, ...groups));
}
