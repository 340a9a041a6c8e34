import type { Language } from '../domain/values/language.ts';
import type { Text } from './en/index.ts';

/** The texts of a language. */
export type TextsOf = (language: Language) => Promise<Readonly<Record<string, Text>>>;

/** The file of the package with the texts of a language; the build writes it (`wxt.config.ts`). */
export const textsFile = (language: Language): `texts/${Language}.json` => `texts/${language}.json`;

/**
 * The texts as they lie in the package: the worker starts often, and speaks one language at most.
 * @param read gives what is in a file of the package
 */
export function createPackedTexts(read: (file: string) => Promise<Readonly<Record<string, Text>>>): TextsOf {
  const texts = new Map<Language, ReturnType<TextsOf>>();
  return (language) => {
    const known = texts.get(language);
    if (known) return known;
    const asked = read(textsFile(language));
    texts.set(language, asked);
    // What could not be read is read again by the next who asks.
    asked.catch(() => texts.delete(language));
    return asked;
  };
}
