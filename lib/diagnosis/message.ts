/** What is read is no longer than this: messages are sentences, and nobody's page may keep us busy. */
const LONGEST_READ = 8000;
const LONGEST_QUOTE = 240;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['rsquo', '’'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
]);

/** The letter with this number; `otherwise` where there is none. */
function letter(point: number, otherwise: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
}

/** Without HTML entities. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES.get(name.toLowerCase()) ?? entity;
    return letter(decimal ? Number(decimal) : Number.parseInt(hex, 16), entity);
  });
}

/** Without what JSON puts before letters. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => letter(Number.parseInt(hex, 16), ' '))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["'/\\])/g, '$1');
}

/** Without tags; what stands in their attributes stays, and so does a name that announces a code. */
function untagged(text: string): string {
  return text
    .replace(/<!\[CDATA\[|\]\]>/gi, ' ')
    .replace(/<(\/?)([a-z][\w:.-]{0,60})(\s[^<>]{0,2000})?>/gi, (_, closing: string, name: string, attributes = '') => {
      const kept = closing === '' && /code|error|status/i.test(name) ? name : '';
      return ` ${kept} ${attributes} `;
    });
}

/** Without the other way of writing what a part of Windows reports: as a number below zero. */
function withHresults(text: string): string {
  return text.replace(/-2147\d{6}\b/g, (figures) => `0x${(Number(figures) >>> 0).toString(16)}`);
}

/**
 * A message without what wrappers do to it: HTML entities, JSON escapes, tags, a glued `null`, line breaks, case,
 * apostrophes of any shape, underscores between words.
 */
export function simplified(message: string): string {
  return withHresults(untagged(unescaped(decoded(decoded(message.slice(0, LONGEST_READ))))))
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replace(/[‘’ʼ′`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:null)+ ?| ?(?:null)+$|\b(?:null)+(?=[\p{L}\d"'])/gu, '');
}

const CODE = /(?:code|error|status|http)[\s=:#"']{0,4}(\d{3,6})(?!\d)|^(\d{3,6})(?![\d.,])/g;

/** The codes that a simplified message names, in their order. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(CODE)].map(([, named, leading]) => (named ?? leading)!);
}

/** What wrappers say around a code, and nobody means anything by. */
const WRAPPING =
  /\b(?:null|https?|(?:status|error|fault|response|result)? ?(?:codes?|error|status|message|severity|type|details?)|faults?|errors?|response|request|element|validation ?fault|exception|version|encoding|xml|div|class|br|quickbooks|xero|sage|the)\b/g;

/** True where a simplified message has words besides its codes and what wraps them. */
export function saysMoreThanCodes(text: string): boolean {
  return /\p{L}{3}/u.test(text.replace(WRAPPING, ' '));
}

/** The ledger's own words for a sentence of ours: one line, and not longer than one reads; null where it said nothing. */
export function quoted(message: string | null): string | null {
  const line = message?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  const letters = [...line];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line;
}
