import { speechOf } from '../../domain/values/language.ts';
import type { TextsOf } from '../../i18n/packedTexts.ts';
import type { Hello } from '../../messages/views/views.ts';
import type { Policy } from '../../settings/policy.ts';
import { type SettingsArea, readSettings } from '../../settings/settings.ts';

export interface GreetingDeps {
  readonly area: SettingsArea;
  /** What an organisation has fixed, as it is now. */
  readonly policy: () => Promise<Policy>;
  readonly version: string;
  /** The language of the browser, such as `fr-CA`. */
  readonly browserLocale: () => string;
  readonly textsOf: TextsOf;
}

/** Our version, and the language with its texts, as the merchant chose it. */
export type Greet = () => Promise<Hello>;

export function createGreeting({ area, policy, version, browserLocale, textsOf }: GreetingDeps): Greet {
  return async () => {
    const { language, locale } = speechOf((await readSettings(area, await policy())).language, browserLocale());
    return { version, language, locale, catalogue: await textsOf(language) };
  };
}
