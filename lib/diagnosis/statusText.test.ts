import { describe, expect, it } from 'vitest';
import { KNOWN_WORDS } from '../domain/day/statuses.ts';
import { en } from '../i18n/en/index.ts';
import { fr } from '../i18n/fr/index.ts';
import { LEGEND, statusText, statusTexts } from './statusText.ts';

describe('the legend', () => {
  it('has every word that is known once', () => {
    expect(LEGEND).toHaveLength(20);
    expect(KNOWN_WORDS.filter((status) => !LEGEND.includes(status))).toEqual(['OPEN CHECK', 'OPEN CHECKS', 'EMPTY', '']);
  });

  it.each([...KNOWN_WORDS, 'SOMETHING NEW'])('tells of “%s” in both languages', (status) => {
    const { name, meaning, next, whyNot } = statusTexts(status);
    expect(name.key).toBe(statusText(status));
    for (const { key } of [name, meaning, next, ...(whyNot ? [whyNot] : [])]) {
      expect(Object.keys(en)).toContain(key);
      expect(Object.keys(fr)).toContain(key);
    }
  });

  it.each([
    ['OPEN CHECK', 'status.OPENCHECK'],
    ['OPEN CHECKS', 'status.OPENCHECK'],
    ['EMPTY', 'status.NONE'],
    ['', 'status.NONE'],
    ['Open checks', 'status.nameless'],
  ])('says of “%s” what it means: %s', (status, key) => {
    expect(statusText(status)).toBe(key);
  });

  it('gives the words without a meaning no meaning', () => {
    expect(['PARENT', 'LINK', 'CLEAR', 'SOMETHING NEW'].map(statusText)).toEqual(Array(4).fill('status.nameless'));
  });
});
