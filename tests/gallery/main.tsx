/**
 * Every state of what a merchant sees. Without a query, all of them side by side; `?state=ID&language=fr&scheme=dark`
 * shows one as it would be on its page.
 */
import { render } from 'preact';
import type { Language } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { Album } from './Album.tsx';
import { type Scheme, draw } from './draw.tsx';
import { STATES } from './states/index.ts';

const query = new URLSearchParams(location.search);
const language: Language = query.get('language') === 'fr' ? 'fr' : 'en';
const scheme: Scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
const translator = createTranslator(language, CATALOGUES[language], language === 'fr' ? 'fr-CA' : 'en-GB');

const root = document.getElementById('root')!;
const state = STATES.find(({ id }) => id === query.get('state'));
if (state) draw(state, translator, scheme, root);
else render(<Album states={STATES} />, root);

/** Drawn once the worker's answers are in and the views have drawn them: what takes pictures waits for the mark. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
  document.documentElement.dataset['drawn'] = '';
}
void drawn();
