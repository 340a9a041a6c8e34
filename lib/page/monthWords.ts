import { once } from '../domain/once.ts';
import { LANGUAGES } from '../domain/values/language.ts';

/** The twelve months in each of our languages, long and short, as the platform writes them, each with its number. It takes long to begin to write dates, and most sites write theirs in figures. */
export const monthWords = once((): readonly (readonly [word: string, month: number])[] =>
  LANGUAGES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => [format.format(Date.UTC(2026, index, 15)), index + 1] as const);
    }),
  ),
);
