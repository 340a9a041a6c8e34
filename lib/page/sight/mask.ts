import { once } from '../../domain/once.ts';
import { monthWords } from '../monthWords.ts';
import { KNOWN, KNOWN_IN_NAMES, OF_LIBRARIES } from './vocabulary.ts';

/** More words of one text say nothing more of how a page is built. */
const MOST_WORDS = 12;
const TOKENS = /[\p{L}\p{M}_]+|\p{N}|\p{Co}|\s+|./gsu;
const SIGNS = new Set('-/.,:;()%$€£+#·–');

const wordsOfMonths = once((): ReadonlySet<string> => new Set(monthWords().map(([word]) => word.replace('.', '').toLowerCase())));

/** `word` in the case of `like`; written by us, since what a browser takes for the same may be drawn otherwise. */
function inCaseOf(like: string, word: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function maskToken(token: string): string {
  if (/^\s/.test(token)) return ' ';
  if (/^\p{N}/u.test(token)) return '0';
  // The characters of icon fonts are no text of anybody's.
  if (/^\p{Co}/u.test(token)) return `{${token.codePointAt(0)!.toString(16).toUpperCase()}}`;
  if (SIGNS.has(token)) return token;
  if (!/^[\p{L}\p{M}_]/u.test(token)) return '·';
  const word = token.normalize('NFC').toLowerCase();
  if (KNOWN.has(word)) return inCaseOf(token, word);
  return wordsOfMonths().has(word) ? 'month' : 'word';
}

/**
 * A text of a page by the kinds of what stands in it: words that we know as they are, any other as `word`, digits as `0`.
 * Nothing else of it comes out.
 */
export function maskText(text: string): string {
  const masked = (text.trim().match(TOKENS) ?? []).map(maskToken);
  const words = masked.flatMap((token, index) => (/[a-z]/i.test(token) ? [index] : []));
  const end = words[MOST_WORDS];
  return end === undefined ? masked.join('') : `${masked.slice(0, end).join('').trimEnd()}…`;
}

/** The name of a part, such as a class, an id or a piece of an address: what of it we know as it is, all else as `×` and `0`. */
export function maskName(name: string): string {
  if (OF_LIBRARIES.test(name)) return name;
  return name.replace(/\p{Lu}?[\p{L}\p{M}][\p{Ll}\p{M}]*|[^-_]/gu, (part) => {
    const word = part.toLowerCase();
    if (/^\p{N}/u.test(part)) return '0';
    if (!/^[\p{L}\p{M}]/u.test(part)) return '·';
    return KNOWN_IN_NAMES.has(word) ? inCaseOf(part, word) : '×';
  });
}

/** Where an address leads, by the shape of its path and the keys of its query. */
export function maskAddress(address: string, base: string): string {
  const url = URL.parse(address, base);
  if (!url) return 'unreadable';
  if (!/^https?:$/.test(url.protocol)) return url.protocol === 'javascript:' ? 'javascript:' : 'other';
  if (address.startsWith('#')) return `#${maskName(address.slice(1))}`;
  if (url.origin !== new URL(base).origin) return 'elsewhere';
  const keys = [...url.searchParams.keys()].map(maskName);
  return `${url.pathname.split('/').map(maskName).join('/')}${keys.length > 0 ? `?${keys.join('&')}` : ''}${url.hash ? `#${maskName(url.hash.slice(1))}` : ''}`;
}
