import { describe, expect, it } from 'vitest';
import { LANGUAGES, speechOf } from './language.ts';

describe('a language', () => {
  it.each([
    ['browser', 'fr-CA', 'fr', 'fr-CA'],
    ['browser', 'fr', 'fr', 'fr'],
    ['browser', 'en-GB', 'en', 'en-GB'],
    ['browser', 'xx-XX', 'en', 'en'],
    ['browser', '', 'en', 'en'],
    ['en', 'fr-CA', 'en', 'en'],
    ['fr', 'fr_CA', 'fr', 'fr-CA'],
    ['fr', 'en-US', 'fr', 'fr'],
  ] as const)('%s in a %s browser speaks %s and writes %s', (language, browserLocale, spoken, locale) => {
    expect(speechOf(language, browserLocale)).toEqual({ language: spoken, locale });
  });

  it.each(LANGUAGES)('%s is spoken where the browser or the merchant asks for it', (language) => {
    expect(speechOf('browser', `${language}-XX`)).toEqual({ language, locale: `${language}-XX` });
    expect(speechOf(language, 'xx-XX').language).toBe(language);
  });
});
