import type { BusinessDate } from '../domain/values/businessDate.ts';
import type { Language } from '../domain/values/language.ts';
import { once } from '../domain/once.ts';
import type { Text } from './en/index.ts';
import type { Phrase, PhraseValue } from './phrase.ts';
import { WRITINGS } from './writing.ts';

/** A catalogue as it travels in a message: plain data. */
export type Catalogue = Readonly<Record<string, Text>>;

/** Writes sentences and dates in one language: all that our part of a page says before its views are there. */
export interface Speaker {
  readonly language: Language;
  /** The sentence of `phrase`; a key that the catalogue lacks is shown as the key, never as nothing. */
  say(phrase: Phrase): string;
  /** `3 November`, with the year where it is not the year of `today`. */
  date(date: BusinessDate, today?: BusinessDate): string;
}

/** True for what is written in words of ours, which may begin a sentence; a name from outside stays as it is. */
const isOurs = (value: PhraseValue | undefined): boolean =>
  typeof value === 'object' && ('text' in value || 'key' in value || ('list' in value && isOurs(value.list[0])));

/**
 * A speaker for `language` over `catalogue`.
 * @param locale a finer locale of the same language, such as `fr-CA`
 * @param writeMore writes what is neither a date nor words of ours; without it, the place of such a value stays empty
 */
export function createSpeaker(
  language: Language,
  catalogue: Catalogue,
  locale: string = language,
  writeMore: (value: PhraseValue, write: (value: PhraseValue) => string) => string = () => '',
): Speaker {
  const writing = WRITINGS[language];
  // A formatter takes a millisecond to make: each is made when it is first needed, and once.
  const plurals = once(() => new Intl.PluralRules(locale));
  const dayAndMonth = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
  const wholeDate = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  const written = new Map<string, string>();
  const thisYear = Temporal.Now.plainDateISO().year;

  function date(value: BusinessDate, today?: BusinessDate): string {
    const year = today ? Temporal.PlainDate.from(today).year : thisYear;
    const key = `${value} ${year}`;
    const known = written.get(key) ?? writeDate(value, year);
    written.set(key, known);
    return known;
  }

  /** @param year the one that goes without saying; null: none does */
  function writeDate(value: BusinessDate, year: number | null): string {
    const day = Temporal.PlainDate.from(value);
    const words = (day.year === year ? dayAndMonth : wholeDate)().format(day);
    return writing.date(words, day.day);
  }

  function write(value: PhraseValue): string {
    if (typeof value !== 'object') return writeMore(value, write);
    if ('date' in value) return value.whole ? writeDate(value.date, null) : date(value.date);
    if ('text' in value) return say({ key: value.text });
    return 'key' in value ? say(value) : writeMore(value, write);
  }

  function say({ key, values = {} }: Phrase): string {
    const text = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (text === undefined) return key;
    const count = values['count'];
    const sentence =
      typeof text === 'string' ? text : text[plurals().select(typeof count === 'number' ? count : 0) === 'one' ? 'one' : 'other'];
    const said = writing
      .spaced(sentence)
      .replace(/\{(\w+)\}/g, (slot, name: string) => (Object.hasOwn(values, name) ? write(values[name]!) : slot));
    const [, first] = /^\{(\w+)\}/.exec(sentence) ?? [];
    return first && isOurs(values[first]) ? said.charAt(0).toLocaleUpperCase(locale) + said.slice(1) : said;
  }

  return { language, say, date };
}
