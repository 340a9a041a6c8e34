import type { Instant } from '../domain/values/businessDate.ts';
import type { Language } from '../domain/values/language.ts';
import { decimal } from '../domain/values/money.ts';
import { once } from '../domain/once.ts';
import { isolated } from './isolate.ts';
import type { PhraseValue } from './phrase.ts';
import { type Catalogue, type Speaker, createSpeaker } from './speaker.ts';
import { WRITINGS } from './writing.ts';

/** Writes phrases, dates, times and money in one language. */
export interface Translator extends Speaker {
  /** `09:42`, in French `9 h 42`, in `timeZone` or the computer's own. */
  time(at: Instant, timeZone?: string): string;
  /** `1,284.50 CAD` style, by the currency's own minor units. */
  money(minor: number, currency: string): string;
}

/**
 * A translator for `language` over `catalogue`.
 * @param locale a finer locale of the same language, such as `fr-CA`, for dates and money
 */
export function createTranslator(language: Language, catalogue: Catalogue, locale: string = language): Translator {
  const list = once(() => new Intl.ListFormat(locale));
  const numbers = once(() => new Intl.NumberFormat(locale));
  const clocks = new Map<string | undefined, Intl.DateTimeFormat>();
  const amounts = new Map<string, Intl.NumberFormat>();

  function time(at: Instant, timeZone?: string): string {
    const clock =
      clocks.get(timeZone) ?? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
    clocks.set(timeZone, clock);
    return WRITINGS[language].time(clock, Temporal.Instant.from(at));
  }

  function money(minor: number, currency: string): string {
    const format = amounts.get(currency) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    amounts.set(currency, format);
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    // A decimal text keeps every digit; a division would not.
    return format.format(decimal(minor, digits) as Intl.StringNumericLiteral);
  }

  function writeMore(value: PhraseValue, write: (value: PhraseValue) => string): string {
    if (typeof value === 'string') return isolated(value);
    if (typeof value === 'number') return numbers().format(value);
    if ('time' in value) return time(value.time, value.timeZone);
    if ('minor' in value) return money(value.minor, value.currency);
    return 'list' in value ? list().format(value.list.map(write)) : write(value);
  }

  return { ...createSpeaker(language, catalogue, locale, writeMore), time, money };
}
