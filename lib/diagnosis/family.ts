import { simplified } from './message.ts';

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
  [
    'duplicate',
    /duplicate (?:\w+ ){0,2}(?:error|exists|number|entry|transaction|invoice|journal|document|name|record)|must be unique|already been used|already exists/,
  ],
  [
    'conflict',
    /valid status for|edit sequence|stale (?:object|data|entry|version)|(?:object|record|transaction|entry|invoice|journal|element|company file)\b.{0,60}\bin use\b|payments exist|paid invoice/,
  ],
  [
    'reference',
    /invalid reference|(?:made|is|are|was) (?:currently |now )?inactive|inactive (?:account|item|class|customer|vendor)|been archived|is archived|been deleted|object not found|id \[?\w*\]? ?not found|not a valid code|account must be valid|invalid account reference|cannot be used with account code|tax rate must be valid/,
  ],
  ['balance', /debits?\b.*\bcredits?|credits?\b.*\bdebits?|out of balance|unbalanced|not balanced?|does(?: not|n't) balance/],
  ['closed-period', /(?:period|books?)\b.{0,20}\bclosed|closed period|closing date|lock date|that's been closed/],
  ['mapping', /required param|(?:account|customer)ref\b|mapping|\b(?:un|not )mapped/],
  ['unknown', /unsupported operation/],
  ['throttle', /throttl(?:ed|ing)|throttle ?exceeded|rate limit|too many requests|(?:service|temporarily) unavailable/],
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
const CODE = /(?:code|error|status|http)[\s=:#"']{0,4}(\d{3,6})(?!\d)|^(\d{3,6})(?![\d.,])/g;

/** The codes that a simplified message names, in their order. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(CODE)].map(([, named, leading]) => (named ?? leading)!);
}

/** The family of a ledger's message; `unknown` where there is none, or none that we can read. */
export function faultOf(message: string | null): Fault {
  if (message === null) return 'unknown';
  const text = simplified(message);
  const read = BY_TEXT.find(([, pattern]) => pattern.test(text));
  if (read) return read[0];
  return codesIn(text).flatMap((code) => BY_CODE.get(code) ?? [])[0] ?? 'unknown';
}
