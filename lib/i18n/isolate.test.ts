import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated } from './isolate.ts';

const [FSI, PDI] = ['\u2068', '\u2069'];

/** How many runs of their own direction are still open at the end of `text`, or −1 where one is closed that it didn't open. */
function open(text: string): number {
  let depth = 0;
  for (const sign of text) {
    if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(sign)) depth += 1;
    if (/[\u202C\u2069]/.test(sign)) depth -= 1;
    if (depth < 0) return -1;
  }
  return depth;
}

describe('a text from outside', () => {
  it.each([
    ['an ordinary name', 'Vélo Plateau', 'Vélo Plateau'],
    ['a name in signs that run as ours do', '自転車 № 5 🚲', '自転車 № 5 🚲'],
    ['Hebrew', 'חנות', `${FSI}חנות${PDI}`],
    ['Arabic among others', 'Shop متجر 5', `${FSI}Shop متجر 5${PDI}`],
    ['an override', '\u202Eevil', `${FSI}evil${PDI}`],
    ['the end of an isolate that it did not begin', `a${PDI}b`, `${FSI}ab${PDI}`],
    ['an isolate that it does not end', `${FSI}a`, `${FSI}a${PDI}`],
    ['the end of a paragraph', 'a\u2029\u202Eb', `${FSI}a b${PDI}`],
    ['a mark of direction, which reaches no further', 'a\u200Fb', `${FSI}a\u200Fb${PDI}`],
  ])('that is %s', (_, text, isolate) => {
    expect(isolated(text)).toBe(isolate);
  });

  it('leaves no run open and ends none of another, and loses no letter', () => {
    const name = fc.string({
      unit: fc.constantFrom(
        'a',
        'é',
        'ע',
        ' ',
        '5',
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\u2066',
        '\u2067',
        FSI,
        PDI,
        '\u200F',
        '\u2029',
      ),
    });
    fc.assert(
      fc.property(name, (text) => {
        const isolate = isolated(text);
        expect(open(isolate)).toBe(0);
        const letters = (all: string) => all.replaceAll(/[^\p{L}\d]/gu, '');
        expect(letters(isolate)).toBe(letters(text));
        expect(isolated(isolate)).toBe(isolate);
      }),
    );
  });
});
