import { browser } from 'wxt/browser';
import { type Language, LANGUAGES, SETTINGS_KEY, speechOf } from '../../../lib/domain/values/language.ts';
import { EARLY_TEXTS } from './earlyTexts.ts';
import { type Speaker, createSpeaker } from '../../../lib/i18n/speaker.ts';

/** What the browser speaks; empty where it tells us nothing any more. */
function browserLocale(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return '';
  }
}

/** Writes the few texts that a page carries itself, in one of our languages. */
function speakerOf(chosen: Language | 'browser'): Speaker {
  const { language, locale } = speechOf(chosen, browserLocale());
  return createSpeaker(language, EARLY_TEXTS[language], locale);
}

/** Writes them in the browser's own language: the merchant's, unless another one was chosen. */
export const browserSpeech = (): Speaker => speakerOf('browser');

/**
 * Writes the few texts that a page carries itself, in the language that the merchant chose: read here, because the worker
 * may have to be started first.
 * @returns null where the browser does not tell
 */
export async function earlySpeech(): Promise<Speaker | null> {
  try {
    const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
    const { language: chosen } = (stored ?? {}) as { readonly language?: unknown };
    return speakerOf(LANGUAGES.find((language) => language === chosen) ?? 'browser');
  } catch {
    return null;
  }
}
