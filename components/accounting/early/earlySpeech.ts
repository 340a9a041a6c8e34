import { browser } from 'wxt/browser';
import { LANGUAGES, SETTINGS_KEY, speechOf } from '../../../lib/domain/values/language.ts';
import { EARLY_TEXTS } from '../../../lib/i18n/early.ts';
import { type Translator, createTranslator } from '../../../lib/i18n/translate.ts';

/**
 * Writes the few texts that a page carries itself, in the language that the merchant chose: read here, because the worker
 * may have to be started first.
 * @returns null where the browser does not tell: nothing is said then before the worker has answered
 */
export async function earlySpeech(): Promise<Translator | null> {
  try {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    const { language: chosen } = (stored ?? {}) as { readonly language?: unknown };
    const known = LANGUAGES.find((language) => language === chosen) ?? 'browser';
    const { language, locale } = speechOf(known, browser.i18n.getUILanguage());
    return createTranslator(language, EARLY_TEXTS[language], locale);
  } catch {
    return null;
  }
}
