import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '../i18n/translate.ts';

/** The options of the merchant. `browser` follows the language of the browser. */
export const settingsSchema = z.object({ language: z._default(z.enum(['browser', ...LANGUAGES]), 'browser') });
export type Settings = z.infer<typeof settingsSchema>;

/** The one key of `storage.local` that holds the options. */
const KEY = 'settings';

/** The part of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The stored options; what is missing or spoilt becomes its default. */
export async function readSettings(area: SettingsArea): Promise<Settings> {
  const stored = z.safeParse(settingsSchema, (await area.get(KEY))[KEY] ?? {});
  return stored.success ? stored.data : { language: 'browser' };
}

/** Stores `settings` whole. */
export async function writeSettings(area: SettingsArea, settings: Settings): Promise<Settings> {
  await area.set({ [KEY]: settings });
  return settings;
}

/**
 * The language to speak and the locale to write dates and money in.
 * @param browserLocale such as `fr-CA`, from the browser
 */
export function languageOf(settings: Settings, browserLocale: string): { language: Language; locale: string } {
  const spoken = browserLocale.toLowerCase().split(/[-_]/)[0];
  const language: Language = settings.language === 'browser' ? (spoken === 'fr' ? 'fr' : 'en') : settings.language;
  return { language, locale: spoken === language ? browserLocale.replace('_', '-') : language };
}
