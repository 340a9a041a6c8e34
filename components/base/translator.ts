import { type Translator, createTranslator } from '../../lib/i18n/translate.ts';
import type { Hello } from '../../lib/messages/views/views.ts';

/** The translator that the worker's greeting asks for. */
export function translatorOf({ language, catalogue, locale }: Hello): Translator {
  return createTranslator(language, catalogue, locale);
}
