import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/values/language.ts';
import { KNOWN_WORDS, STATUSES } from '../domain/day/statuses.ts';
import { CATALOGUES } from '../i18n/catalogues.ts';
import { LEGEND, statusText, statusTexts } from './statusText.ts';

describe('the legend', () => {
  it('has every word that is known once', () => {
    expect(LEGEND).toEqual([...STATUSES.keys()]);
    expect(KNOWN_WORDS.filter((status) => !LEGEND.includes(status))).toEqual(['OPEN CHECK', 'OPEN CHECKS', 'EMPTY', '']);
  });

  it.each([...KNOWN_WORDS, 'SOMETHING NEW'])('tells of “%s” in each language', (status) => {
    const { name, meaning, next, whyNot } = statusTexts(status);
    expect(name.key).toBe(statusText(status));
    for (const { key } of [name, meaning, next, ...(whyNot ? [whyNot] : [])]) {
      for (const language of LANGUAGES) expect(Object.keys(CATALOGUES[language])).toContain(key);
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
