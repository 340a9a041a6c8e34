/**
 * What an accounting package means by the message with which it refused an entry (domain 4.5).
 *
 * The text decides first and the code second: published lists of codes disagree with each other, and the same
 * number means different things to different packages. Families whose cause only the merchant can look up come
 * before those whose cause we can see, so that a text which could be either is asked about, never assumed.
 */
export const FAULTS = [
  'duplicate',
  'conflict',
  'reference',
  'balance',
  'closed-period',
  'mapping',
  'authentication',
  'throttle',
  'unknown',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Tried from top to bottom, on text as {@link simplified} leaves it. */
const BY_TEXT: readonly (readonly [Fault, RegExp])[] = [
  ['duplicate', /duplicate|must be unique|already been used|already exists/],
  ['conflict', /valid status for|edit sequence|stale|\bin use\b|payments exist|paid invoice/],
  [
    'reference',
    /invalid reference|\binactive\b|been archived|is archived|been deleted|object not found|id \[?\w*\]? ?not found|not a valid code|account must be valid|invalid account reference|cannot be used with account code|tax rate must be valid/,
  ],
  ['balance', /debits?\b.*\bcredits?|credits?\b.*\bdebits?|out of balance|unbalanced|not balanced?|does(?: not|n't) balance/],
  ['closed-period', /(?:period|books?)\b.{0,20}\bclosed|closed period|closing date|lock date|that's been closed/],
  ['mapping', /required param|(?:account|customer)ref\b|mapping|\b(?:un|not )mapped/],
  ['unknown', /unsupported operation/],
  ['throttle', /throttl|rate limit|too many requests|(?:service|temporarily) unavailable/],
  [
    'authentication',
    /authenticat|authori[sz]ation|(?:not|un) ?authori[sz]ed|invalid_grant|token (?:has |is |was )?(?:been )?(?:expired|revoked|invalid|rejected)|(?:expired|invalid|revoked) token/,
  ],
];

/** Only codes that mean one thing whatever the package; 6140, 6210, 3100 and 3200 are disputed. */
const BY_CODE: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ['003200', 'authentication'],
  ['401', 'authentication'],
  ['610', 'reference'],
  ['2500', 'reference'],
  ['3140', 'reference'],
  ['2020', 'mapping'],
  ['003001', 'throttle'],
  ['429', 'throttle'],
  ['500', 'throttle'],
  ['502', 'throttle'],
  ['503', 'throttle'],
  ['504', 'throttle'],
]);
const CODE = /(?:code|error|status|http)[\s=:#]{0,3}(\d{3,6})(?!\d)|^(\d{3,6})(?![\d.,])/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['rsquo', '’'],
  ['quot', '"'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
]);

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES.get(name.toLowerCase()) ?? entity;
    const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : entity;
  });
}

/** The message without what wrappers do to it: entities, tags, a glued `null`, line breaks, case, apostrophes. */
function simplified(message: string): string {
  return decoded(decoded(message))
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[‘’ʼ′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:null)+ ?|(?:null)+$/g, '');
}

/** The family of a ledger's message; `unknown` where there is none, or none that we can read. */
export function faultOf(message: string | null): Fault {
  if (message === null) return 'unknown';
  const text = simplified(message);
  const read = BY_TEXT.find(([, pattern]) => pattern.test(text));
  if (read) return read[0];
  for (const [, named, leading] of text.matchAll(CODE)) {
    const fault = BY_CODE.get((named ?? leading)!);
    if (fault) return fault;
  }
  return 'unknown';
}

const LONGEST_QUOTE = 240;

/** The ledger's own words for a sentence of ours: one line, and not longer than one reads; null where it said nothing. */
export function quoted(message: string | null): string | null {
  const line = message?.replace(/\s+/g, ' ').trim() ?? '';
  if (line === '') return null;
  const letters = [...line];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE - 1).join('')}…` : line;
}
