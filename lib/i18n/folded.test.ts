import { describe, expect, it } from 'vitest';
import { folded, hasAllWords } from './folded.ts';

it.each([
  ['État', 'etat'],
  ['ÉCHEC', 'echec'],
  ['l’écriture', "l'ecriture"],
  ['9\u202fh\u00a042', '9 h 42'],
  ['Æther', 'æther'],
])('“%s” is compared as “%s”', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

describe('a text is found', () => {
  const TEXT = 'Échec : l’écriture a été refusée. Failed: entry refused.';
  it.each([
    ['', true],
    ['  ', true],
    ['échec', true],
    ['ECHEC', true],
    ['refused entry', true],
    ["l'ecriture", true],
    ['refusee failed', true],
    ['posted', false],
    ['failed posted', false],
  ])('by “%s”: %s', (query, expected) => {
    expect(hasAllWords(TEXT, query)).toBe(expected);
  });
});
