import { phrase } from '../../lib/i18n/phrase.ts';
import type { Translator } from '../../lib/i18n/translate.ts';

/** What a store is called; one whose site tells no name, by its number. @param name null or empty: not told */
export const storeNamed = (say: Translator['say'], { id, name }: { readonly id: string; readonly name: string | null }): string =>
  name || say(phrase('popup.store', { id }));
