import { describe, expect, it, vi } from 'vitest';
import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import { LANGUAGES, type Language } from '../domain/values/language.ts';
import { CATALOGUES } from './catalogues.ts';
import { type Text, type TextKey, en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { type Phrase, phrase } from './phrase.ts';
import type { Catalogue } from './speaker.ts';
import { createTranslator } from './translate.ts';

const NOVEMBER = '2026-11-03' as BusinessDate;
const FIRST = '2026-11-01' as BusinessDate;

const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const slotsOf = (text: Text): string[] =>
  [...new Set(formsOf(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)))].toSorted();

describe('the catalogues', () => {
  it.each(LANGUAGES)('in %s has the same keys', (language) => {
    expect(Object.keys(CATALOGUES[language]).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it.each(LANGUAGES)('in %s has the same slots and forms under each key', (language) => {
    const shape = (text: Text) => [typeof text, slotsOf(text)];
    for (const [key, text] of Object.entries(en as Catalogue))
      expect([key, shape((CATALOGUES[language] as Catalogue)[key]!)]).toEqual([key, shape(text)]);
  });

  it('have sentences only: no blank around them, no markup, no stray brace', () => {
    for (const text of Object.values(CATALOGUES).flatMap((catalogue) => Object.values(catalogue).flatMap(formsOf))) {
      expect(text).toMatch(/^\S(?:.*\S)?$/);
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}<]/);
    }
  });

  it('have exactly the forms one and other where a count chooses', () => {
    const plurals = Object.values(CATALOGUES).flatMap((catalogue) => Object.values(catalogue).filter((text) => typeof text !== 'string'));
    expect(plurals.length).toBeGreaterThan(0);
    for (const text of plurals) expect(Object.keys(text).toSorted()).toEqual(['one', 'other']);
  });
});

describe('a sentence', () => {
  const catalogue: Catalogue = {
    plain: 'Look at {what}.',
    first: '{what} are there.',
    days: { one: '{count} day', other: '{count} days' },
    word: 'apples',
  };
  const { say } = createTranslator('en', catalogue);
  const written = (key: string, values?: Phrase['values']) => say({ key: key as never, values });

  it.each<[string, string, Phrase['values'], string]>([
    ['a text as it is', 'plain', { what: '<b>{count}</b>' }, 'Look at <b>{count}</b>.'],
    ['a number', 'plain', { what: 1234567 }, 'Look at 1,234,567.'],
    ['a date', 'plain', { what: { date: '1999-11-03' as BusinessDate } }, 'Look at November 3, 1999.'],
    ['a time', 'plain', { what: { time: '2026-11-24T15:05:00Z' as Instant, timeZone: 'America/Toronto' } }, 'Look at 10:05.'],
    ['money', 'plain', { what: { minor: -1205, currency: 'CAD' } }, 'Look at -$12.05.'],
    ['a word of the catalogue', 'plain', { what: { text: 'word' as never } }, 'Look at apples.'],
    ['a list', 'plain', { what: { list: ['a', 'b', { text: 'word' as never }] } }, 'Look at a, b, and apples.'],
    ['a whole sentence', 'plain', { what: { key: 'days' as never, values: { count: 2 } } }, 'Look at 2 days.'],
    ['a name that runs from right to left, apart', 'plain', { what: 'חנות' }, 'Look at \u2068חנות\u2069.'],
    ['a name that would turn the rest, harmless', 'plain', { what: '\u202Eerots' }, 'Look at \u2068erots\u2069.'],
    ['such names in a list', 'plain', { what: { list: ['a', '\u202Eb'] } }, 'Look at a and \u2068b\u2069.'],
    ['a capital where a word of ours comes first', 'first', { what: { text: 'word' as never } }, 'Apples are there.'],
    ['a capital where a list of them does', 'first', { what: { list: [{ text: 'word' as never }, 'b'] } }, 'Apples and b are there.'],
    ['a name as it is where it comes first', 'first', { what: 'iVélo' }, 'iVélo are there.'],
    ['an empty list', 'plain', { what: { list: [] } }, 'Look at .'],
    ['one', 'days', { count: 1 }, '1 day'],
    ['none', 'days', { count: 0 }, '0 days'],
    ['many', 'days', { count: 1200 }, '1,200 days'],
    ['a slot without a value, to be seen', 'plain', {}, 'Look at {what}.'],
    ['a key that the catalogue lacks, as the key', 'no.such.key', {}, 'no.such.key'],
    ['a name that every object has, as the key', 'toString', {}, 'toString'],
    ['a word that the catalogue lacks, as its key', 'plain', { what: { text: 'no.word' as never } }, 'Look at no.word.'],
  ])('writes %s', (_, key, values, text) => {
    expect(written(key, values)).toBe(text);
  });

  it('does not read what a value says as a slot or a pattern', () => {
    expect(written('plain', { what: '$& {what} $1' })).toBe('Look at $& {what} $1.');
  });

  it.each([
    ['en', 0, '0 days need you'],
    ['en', 1, '1 day needs you'],
    ['en', 2, '2 days need you'],
    ['fr', 0, '0 journée'],
    ['fr', 1, '1 journée'],
    ['fr', 2, '2 journées'],
  ] as const)('in %s has the plural of %i', (language, count, begin) => {
    expect(createTranslator(language, CATALOGUES[language]).say(phrase('page.attention', { count }))).toMatch(new RegExp(`^${begin}\\b`));
  });
});

describe('the spaces of a French sentence', () => {
  const catalogue: Catalogue = { all: 'Oui ; non ! Quoi ? Ceci : « cela » : {what}', slot: '{what} ; {what} ?' };
  const say = (language: Language, key: string, what: string) =>
    createTranslator(language, catalogue).say({ key: key as never, values: { what } });

  it('do not break before a sign and inside of quotes', () => {
    expect(say('fr', 'all', 'ici')).toBe('Oui\u202F; non\u202F! Quoi\u202F? Ceci\u00A0: «\u00A0cela\u00A0»\u00A0: ici');
  });

  it('are not changed in what the site or the software said', () => {
    expect(say('fr', 'slot', 'Error : « 5 » ?')).toBe('Error : « 5 » ?\u202F; Error : « 5 » ?\u202F?');
  });

  it('are those of the catalogue in English', () => {
    expect(say('en', 'all', 'ici')).toBe('Oui ; non ! Quoi ? Ceci : « cela » : ici');
  });

  it('are plain nowhere in a French text that is shown', () => {
    const { say } = createTranslator('fr', fr);
    for (const key of Object.keys(fr) as TextKey[]) {
      for (const count of [1, 2]) expect(say({ key, values: { count } })).not.toMatch(/ [;:!?»]|« /);
    }
  });
});

/** Currencies and French numbers have unbreakable blanks, some of them narrow. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('dates and times', () => {
  it.each([
    ['en', 'en-CA', NOVEMBER, 'November 3'],
    ['en', 'en-GB', NOVEMBER, '3 November'],
    ['en', 'en-US', FIRST, 'November 1'],
    ['fr', 'fr-CA', NOVEMBER, '3 novembre'],
    ['fr', 'fr-CA', FIRST, '1er novembre'],
    ['fr', 'fr', '2026-11-11' as BusinessDate, '11 novembre'],
    ['fr', 'fr-FR', '2025-01-01' as BusinessDate, '1er janvier 2025'],
    ['en', 'en-GB', '2027-11-03' as BusinessDate, '3 November 2027'],
  ] as const)('%s (%s): %s is %s', (language, locale, date, text) => {
    expect(createTranslator(language, {}, locale).date(date, '2026-11-24' as BusinessDate)).toBe(text);
  });

  it.each([
    ['America/Toronto', '2026-11-24T05:00:00Z', '00:00'],
    ['Pacific/Auckland', '2026-11-24T05:00:00Z', '18:00'],
    ['UTC', '2026-11-24T23:59:59Z', '23:59'],
  ])('the time in %s at %s is %s', (zone, at, text) => {
    expect(createTranslator('en', {}).time(at as Instant, zone)).toBe(text);
  });

  it.each([
    ['2026-11-24T14:42:00Z', '9\u00A0h\u00A042'],
    ['2026-11-24T14:05:59Z', '9\u00A0h\u00A005'],
    ['2026-11-24T14:00:00Z', '9\u00A0h'],
    ['2026-11-24T05:00:00Z', '0\u00A0h'],
    ['2026-11-25T04:59:00Z', '23\u00A0h\u00A059'],
  ])('in French, the time at %s is %s, in Canada and in France', (at, text) => {
    for (const locale of ['fr', 'fr-CA', 'fr-FR'])
      expect(createTranslator('fr', {}, locale).time(at as Instant, 'America/Toronto')).toBe(text);
  });
});

describe('money', () => {
  it.each([
    ['en-CA', 128450, 'CAD', '$1,284.50'],
    ['en-CA', -5, 'CAD', '-$0.05'],
    ['en-CA', 0, 'CAD', '$0.00'],
    ['en-US', 1234, 'JPY', '¥1,234'],
    ['en-US', 1234, 'KWD', 'KWD 1.234'],
    ['en-US', Number.MAX_SAFE_INTEGER, 'USD', '$90,071,992,547,409.91'],
    ['en-US', Number.MIN_SAFE_INTEGER, 'USD', '-$90,071,992,547,409.91'],
    ['fr-CA', 128450, 'CAD', '1 284,50 $'],
    ['fr-FR', 128450, 'EUR', '1 284,50 €'],
  ])('%s: %i of %s is %s', (locale, minor, currency, text) => {
    const language = locale.slice(0, 2) as Language;
    expect(plain(createTranslator(language, {}, locale).money(minor, currency))).toBe(text);
  });

  it('makes the format of a currency once', () => {
    const { money } = createTranslator('en', {}, 'en-CA');
    const made = vi.spyOn(Intl, 'NumberFormat');
    const amounts = [money(1, 'CAD'), money(2, 'CAD'), money(3, 'JPY'), money(4, 'CAD')];
    expect([amounts[3], made.mock.calls.length]).toEqual(['$0.04', 2]);
    made.mockRestore();
  });
});
