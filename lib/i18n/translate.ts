import type { BusinessDate, Instant } from '../domain/values/businessDate.ts';
import type { Language } from '../domain/values/language.ts';
import { decimal } from '../domain/values/money.ts';
import type { Text } from './en/index.ts';
import { isolated } from './isolate.ts';
import type { Phrase, PhraseValue } from './phrase.ts';
import { WRITINGS } from './writing.ts';

/** A catalogue as it travels in a message: plain data. */
export type Catalogue = Readonly<Record<string, Text>>;

/** Writes phrases, dates, times and money in one language. */
export interface Translator {
  readonly language: Language;
  /** The sentence of `phrase`; a key that the catalogue lacks is shown as the key, never as nothing. */
  say(phrase: Phrase): string;
  /** `3 November`, with the year where it is not the year of `today`. */
  date(date: BusinessDate, today?: BusinessDate): string;
  /** `09:42`, in French `9 h 42`, in `timeZone` or the computer's own. */
  time(at: Instant, timeZone?: string): string;
  /** `1,284.50 CAD` style, by the currency's own minor units. */
  money(minor: number, currency: string): string;
}

/** True for what is written in words of ours, which may begin a sentence; a name from outside stays as it is. */
const isOurs = (value: PhraseValue | undefined): boolean =>
  typeof value === 'object' && ('text' in value || 'key' in value || ('list' in value && isOurs(value.list[0])));

/** `make`, of which what it made is kept. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * A translator for `language` over `catalogue`.
 * @param locale a finer locale of the same language, such as `fr-CA`, for dates and money
 */
export function createTranslator(language: Language, catalogue: Catalogue, locale: string = language): Translator {
  const writing = WRITINGS[language];
  // A formatter takes a millisecond to make: each is made when it is first needed, and once.
  const plurals = once(() => new Intl.PluralRules(locale));
  const list = once(() => new Intl.ListFormat(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const dayAndMonth = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
  const wholeDate = once(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  const written = new Map<string, string>();
  const clocks = new Map<string | undefined, Intl.DateTimeFormat>();
  const amounts = new Map<string, Intl.NumberFormat>();
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

  function time(at: Instant, timeZone?: string): string {
    const clock =
      clocks.get(timeZone) ?? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
    clocks.set(timeZone, clock);
    return writing.time(clock, Temporal.Instant.from(at));
  }

  function money(minor: number, currency: string): string {
    const format = amounts.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    amounts.set(currency, format);
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    // A decimal text keeps every digit; a division would not.
    return format.format(decimal(minor, digits) as Intl.StringNumericLiteral);
  }

  function write(value: PhraseValue): string {
    if (typeof value === 'string') return isolated(value);
    if (typeof value === 'number') return numbers().format(value);
    if ('date' in value) return value.whole ? writeDate(value.date, null) : date(value.date);
    if ('time' in value) return time(value.time, value.timeZone);
    if ('minor' in value) return money(value.minor, value.currency);
    if ('text' in value) return say({ key: value.text });
    if ('key' in value) return say(value);
    return list().format(value.list.map(write));
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

  return { language, say, date, time, money };
}
