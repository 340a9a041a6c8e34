import { expect, it } from 'vitest';
import type { BusinessDate } from '../domain/values/businessDate.ts';
import type { Language } from '../domain/values/language.ts';
import { rangeSlots } from './dateRange.ts';
import { phrase } from './phrase.ts';
import { CATALOGUES } from './catalogues.ts';
import { createTranslator } from './translate.ts';

it.each<[Language, string, string, string]>([
  ['en', '2025-11-17', '2025-11-23', '17 November 2025 through 23 November 2025'],
  ['fr', '2025-11-17', '2025-11-23', 'Du 17 au 23 novembre 2025 inclus'],
  ['fr', '2025-12-01', '2025-12-07', 'Du 1er au 7 décembre 2025 inclus'],
  ['fr', '2025-11-27', '2025-12-03', 'Du 27 novembre 2025 au 3 décembre 2025 inclus'],
])('in %s the dates %s and %s are a range', (language, from, to, words) => {
  const slots = rangeSlots(language, from as BusinessDate, to as BusinessDate);
  const { say } = createTranslator(language, CATALOGUES[language], { en: 'en-GB', fr: 'fr-CA' }[language]);
  expect(say(phrase('year.weeks.range', slots))).toBe(words);
});
