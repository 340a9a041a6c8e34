import { browser } from 'wxt/browser';
import { LANGUAGES, SETTINGS_KEY, speechOf } from '../../../lib/domain/values/language.ts';
import { EARLY_TEXTS } from './earlyTexts.ts';
import { type Speaker, createSpeaker } from '../../../lib/i18n/speaker.ts';

/**
 * Writes the few texts that a page carries itself, in the language that the merchant chose: read here, because the worker
 * may have to be started first.
 * @returns null where the browser does not tell: nothing is said then before the worker has answered
 */
export async function earlySpeech(): Promise<Speaker | null> {
  try {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    const { language: chosen } = (stored ?? {}) as { readonly language?: unknown };
    const known = LANGUAGES.find((language) => language === chosen) ?? 'browser';
    const { language, locale } = speechOf(known, browser.i18n.getUILanguage());
    return createSpeaker(language, EARLY_TEXTS[language], locale);
  } catch {
    return null;
  }
}
