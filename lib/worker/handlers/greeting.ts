import { en } from '../../i18n/en/index.ts';
import { fr } from '../../i18n/fr/index.ts';
import type { Hello } from '../../messages/views/views.ts';
import { type SettingsArea, languageOf, readSettings } from '../../settings/settings.ts';

const CATALOGUES = { en, fr };

export interface GreetingDeps {
  readonly area: SettingsArea;
  readonly version: string;
  /** The language of the browser, such as `fr-CA`. */
  readonly browserLocale: () => string;
}

/** Our version, and the language with its texts, as the merchant chose it. */
export type Greet = () => Promise<Hello>;

export function createGreeting({ area, version, browserLocale }: GreetingDeps): Greet {
  return async () => {
    const { language, locale } = languageOf(await readSettings(area), browserLocale());
    return { version, language, locale, catalogue: CATALOGUES[language] };
  };
}
