// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskName, maskText } from './mask.ts';
import { KNOWN, KNOWN_IN_NAMES } from './vocabulary.ts';

const BASE = 'https://books.example/salesReport/index';

describe('a text', () => {
  it.each([
    ['FAILED', 'FAILED'],
    ['Awaiting_Sync', 'Awaiting_sync'],
    ['Sales Status', 'Sales Status'],
    ['Posted at 09:42', 'Posted word 00:00'],
    ['Tue 2026-11-03', 'word 0000-00-00'],
    ['3 novembre 2026', '0 month 0000'],
    ['$1,284.50', '$0,000.00'],
    ['Vélo Plateau inc.', 'word word word.'],
    ['owner@velo.example', 'word·word.word'],
    ['\uF0E7', '{F0E7}'],
    ['ΡOST', 'word'],
    ['POſT', 'word'],
    ['  a\n\tb ', 'word word'],
    ['١٢', '00'],
    ['', ''],
  ])('%j is told as %j', (text, told) => {
    expect(maskText(text)).toBe(told);
  });

  it('that is long ends early', () => {
    expect(maskText('a '.repeat(40))).toBe(`${'word '.repeat(12).trim()}…`);
  });

  it('tells nothing but the words that we know and the kinds of all others', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
      fc.constantFrom(...KNOWN),
      fc.constantFrom('ſ', 'K', 'İ', 'ﬀ', 'é', 'É', '\u0301'),
    );
    fc.assert(
      fc.property(
        fc.array(any).map((parts) => parts.join(' ')),
        (text) => {
          const told = maskText(text).replaceAll(/\{(\w+)\}/g, (_, code: string) =>
            /\p{Co}/u.test(String.fromCodePoint(parseInt(code, 16))) ? ' ' : 'somebody',
          );
          const words = told.match(/[\p{L}\p{M}_]+|\p{N}/gu) ?? [];
          expect(words.filter((word) => !/^(?:0|word|month)$/.test(word) && !KNOWN.has(word.toLowerCase()))).toEqual([]);
        },
      ),
    );
  });
});

describe('the name of a part', () => {
  it.each([
    ['fa-bolt', 'fa-bolt'],
    ['k-svg-i-arrow-rotate-cw', 'k-svg-i-arrow-rotate-cw'],
    ['fa-2x', 'fa-0x'],
    ['postingStatus', 'postingStatus'],
    ['tab_accounting', 'tab_accounting'],
    ['store-velo-plateau', 'store-×-×'],
    ['row4711', 'row0000'],
    ['janeDoe', '××'],
    ['faJane', 'fa×'],
  ])('%j is told as %j', (name, told) => {
    expect(maskName(name)).toBe(told);
  });

  it('tells nothing but the parts that we know, unless a library chose it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        fc.pre(!/^(?:fa|glyphicon|bi|mdi|k|svg)/.test(name));
        const parts = maskName(name).match(/\p{Lu}?[\p{L}\p{M}][\p{Ll}\p{M}]*/gu) ?? [];
        expect(parts.filter((part) => !KNOWN_IN_NAMES.has(part.toLowerCase()))).toEqual([]);
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    [
      '/sales/summary?storeId=4711&startDate=2026-11-03&endDate=2026-11-03#tab_accounting',
      '/sales/summary?storeId&startDate&endDate#tab_accounting',
    ],
    ['/stores/velo-plateau/4711', '/×/×-×/0000'],
    ['?jane=doe', '/salesReport/index?×'],
    ['#jane', '#×'],
    ['https://jane.example/x', 'elsewhere'],
    ['javascript:go("jane")', 'javascript:'],
    ['mailto:jane@example.com', 'other'],
    ['http://[', 'unreadable'],
  ])('%s is told as %s', (address, told) => {
    expect(maskAddress(address, BASE)).toBe(told);
  });
});
