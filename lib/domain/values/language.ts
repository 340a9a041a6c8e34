/** The languages that we speak, and whose months we read on the site's pages; the first is spoken where a browser has none of them. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, and the locale of it to write dates and money in. */
export interface Speech {
  readonly language: Language;
  readonly locale: string;
}

/**
 * What to speak.
 * @param chosen by the merchant; `browser` follows the browser
 * @param browserLocale such as `fr-CA`, from the browser
 */
export function speechOf(chosen: Language | 'browser', browserLocale: string): Speech {
  const spoken = LANGUAGES.find((language) => language === browserLocale.toLowerCase().split(/[-_]/)[0]);
  const language = chosen === 'browser' ? (spoken ?? LANGUAGES[0]) : chosen;
  return { language, locale: spoken === language ? browserLocale.replace('_', '-') : language };
}

/** The one key of `storage.local` that holds the options: the worker writes them, and a page reads its language there itself. */
export const SETTINGS_KEY = 'settings';
