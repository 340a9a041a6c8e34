import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN_WORDS } from '../../domain/day/statuses.ts';
import { readStatus } from './statusWord.ts';

describe('a text', () => {
  it.each([
    ['POSTED', 'POSTED'],
    [' Posted\n', 'POSTED'],
    ['failed', 'FAILED'],
    ['Open check', 'OPEN CHECK'],
    ['OPEN\u00A0CHECK', 'OPEN CHECK'],
    ['POSTED 09:42', 'POSTED'],
    ['Posted at 9:42 pm', 'POSTED'],
    ['FAILED (2026-11-03)', 'FAILED'],
    ['FAILED 2', 'FAILED'],
    ['UPDATEFAILED', 'UPDATEFAILED'],
    ['None', 'NONE'],
  ])('“%s” is the status %s', (text, word) => {
    expect(readStatus(text)).toEqual({ word });
  });

  it.each([
    '',
    ' ',
    '1,284.50',
    'MONTREAL WEST',
    'CAD',
    'NOT POSTED',
    'POSTED BY MARIE',
    'Posted 3 days ago',
    'POSTEDX',
    'POSTED_OLD',
    'ÉCHOUÉ',
    'PUBLIER',
    'Refresh',
  ])('“%s” is none', (text) => {
    expect(readStatus(text)).toBeNull();
  });

  it.each([
    ['a Cyrillic O', 'PОSTED'],
    ['a Greek Tau', 'POSΤED'],
    ['a zero width space', 'POS\u200BTED'],
    ['a mark of direction', '\u202EPOSTED'],
    ['full width letters', 'ＰＯＳＴＥＤ'],
    ['a soft hyphen, in small letters', 'pos\u00ADted'],
  ])('with %s only looks like one, and is not read', (_, text) => {
    expect(readStatus(text)).toBe('unread');
  });

  it('is taken for no word but the one that it begins with', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_WORDS.filter(Boolean)), fc.string(), (word, rest) => {
        expect(readStatus(word)).toEqual({ word });
        const read = readStatus(word + rest);
        if (read && read !== 'unread') expect((word + rest).toUpperCase().trim().startsWith(read.word)).toBe(true);
      }),
    );
  });
});
