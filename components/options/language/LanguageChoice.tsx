import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES } from '../../../lib/domain/values/language.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask, onNotice } from '../../../lib/messages/client.ts';
import type { SettingsView } from '../../../lib/messages/views/views.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { usePolicy } from '../../base/policy/usePolicy.ts';
import { Fixed } from '../policy/Fixed.tsx';
import { ownProblem } from '../../base/ownProblem.ts';

type Choice = SettingsView['language'];
const CHOICES: readonly Choice[] = ['browser', ...LANGUAGES];

/** The language; a choice is stored and takes effect at once, on open pages as well. */
export function LanguageChoice() {
  const { say } = useLanguage();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const isFixed = usePolicy()?.fixed.includes('language') ?? false;
  const [told, setTold] = useState<Phrase | null>(null);

  useEffect(() => {
    const read = async () => {
      const answer = await ask('getSettings', {});
      if (answer.ok) setChosen(answer.value.language);
      else setTold(ownProblem(answer.problem).reason);
    };
    const ended = new AbortController();
    // Another page of ours, or the organisation, may choose as well.
    onNotice((notice) => {
      if (notice === 'settings') void read();
    }, ended.signal);
    void read();
    return () => ended.abort();
  }, []);

  async function choose(language: Choice) {
    const former = chosen;
    setChosen(language);
    setTold(null);
    const answer = await ask('setSettings', { language });
    setChosen(answer.ok ? answer.value.language : former);
    setTold(answer.ok ? phrase('options.language.saved') : ownProblem(answer.problem).reason);
  }

  return (
    <div class="part">
      <fieldset aria-labelledby="language-title" disabled={isFixed}>
        {isFixed && <Fixed />}
        {CHOICES.map((language) => (
          <label key={language} {...(language === 'browser' ? {} : { lang: language })}>
            <input type="radio" name="language" checked={chosen === language} onChange={() => void choose(language)} />
            {say(phrase(`options.language.${language}`))}
          </label>
        ))}
      </fieldset>
      <output class="soft told">{told ? <Words of={told} /> : null}</output>
    </div>
  );
}
