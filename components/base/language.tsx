import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Phrase } from '../../lib/i18n/phrase.ts';
import { type Translator, createTranslator } from '../../lib/i18n/translate.ts';

/** The reader's language; a view that is shown before it is known shows keys, never nothing. */
export const LanguageContext = createContext<Translator>(createTranslator('en', {}));

/** The translator of the language that the views around speak. */
export function useLanguage(): Translator {
  return useContext(LanguageContext);
}

/** A place on the accounting site, such as `Settings > Stores > View Details`: the site is English in both languages. */
const PLACE = /((?:Settings|Reports)(?: > [A-Z][\w&]*(?: [A-Z&][\w&]*)*)+)/;

/** A sentence in the reader's language; the site's own labels stand in italics, as in its help (look.md). */
export function Words({ of }: { of: Phrase }) {
  const parts = useLanguage().say(of).split(PLACE);
  return <>{parts.map((part, index) => (index % 2 === 1 ? <em lang="en">{part}</em> : part))}</>;
}
