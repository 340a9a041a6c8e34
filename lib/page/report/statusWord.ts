import { KNOWN_WORDS } from '../../domain/status/statusWords.ts';

/** What a text says of a status: the product's word; that it was meant to be one and can't be read; or nothing of the kind. */
export type StatusReading = { readonly word: string } | 'unread' | null;

/** Behind a word there may stand when it happened: numbers, separators, `am`, `à`. */
const WHEN = /^(?:[\s\d:.,/()@|·–-]|\b(?:am|pm|at|on|le|[aà]|h)\b)*$/iu;
/** Letters of other scripts that are drawn like ours. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'АВЕЅКМНОРСТХУІЈԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, index) => [letter, 'ABESKMHOPCTXYIJQWABEZHIKMNOPTYX'[index]!]),
);
/** Characters that are not drawn at all: zero widths, joiners, marks of direction, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Co}/gu;

const WORDS = KNOWN_WORDS.filter(Boolean).toSorted((a, b) => b.length - a.length);

/** The known word with which `text` begins, behind which nothing else is said. */
function wordIn(text: string): string | null {
  const word = WORDS.find((one) => text.startsWith(one) && !/^[\p{L}_]/u.test(text.slice(one.length)));
  return word !== undefined && WHEN.test(text.slice(word.length)) ? word : null;
}

/** What `text` would be taken for by an eye: look-alikes as the letters that they look like, invisible characters gone. */
const asSeen = (text: string): string =>
  [...text.normalize('NFKC').replace(INVISIBLE, '')].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');

/**
 * Reads a text as a status (domain 2.1): the known words only, in any case, alone or with when it happened. What looks
 * like one of them and is not is never taken for it.
 */
export function readStatus(text: string): StatusReading {
  const plain = text
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toUpperCase();
  const word = wordIn(plain);
  if (word !== null) return { word };
  return wordIn(asSeen(plain).toUpperCase().trim()) === null ? null : 'unread';
}
