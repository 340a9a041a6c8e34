import type { Language } from '../domain/values/language.ts';

/** What a language writes otherwise than `Intl` and the catalogue do. */
interface Writing {
  /** A sentence of the catalogue, with the spaces that the language has around its signs. */
  spaced(sentence: string): string;
  /** A date, written as `words` by `Intl`. @param day of the month */
  date(words: string, day: number): string;
  /** A time, in the parts that `clock` gives it. */
  time(clock: Intl.DateTimeFormat, at: Temporal.Instant): string;
}

const AS_IT_IS: Writing = {
  spaced: (sentence) => sentence,
  date: (words) => words,
  time: (clock, at) => clock.format(at),
};

const FRENCH: Writing = {
  /** A narrow space that does not break before `;`, `!` and `?`, and a whole one around the rest; the catalogue has plain ones, to be read and searched. */
  spaced: (sentence) => sentence.replace(/ (?=[;!?])/g, '\u202F').replace(/ (?=[:»])|(?<=«) /g, '\u00A0'),
  date: (words, day) => (day === 1 ? words.replace(/^1\s/, '1er ') : words),
  /** `9 h 42`, or `9 h` on the hour, in Canada and France alike. */
  time(clock, at) {
    const parts = clock.formatToParts(at);
    const of = (type: string) => Number(parts.find((part) => part.type === type)!.value);
    return [of('hour'), 'h', ...(of('minute') > 0 ? [String(of('minute')).padStart(2, '0')] : [])].join('\u00A0');
  },
};

/** How each language is written; one that `Intl` and its catalogue write well is as it is. */
export const WRITINGS: Readonly<Record<Language, Writing>> = {
  en: AS_IT_IS,
  fr: FRENCH,
};
