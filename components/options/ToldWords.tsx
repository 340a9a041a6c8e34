import { useEffect, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import type { ToldView } from '../../lib/messages/popupViews.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { ownProblem } from '../base/ownProblem.ts';
import { dayOf } from './dayOf.ts';

/** What the merchant confirmed because no page shows it, with the way to be asked again. */
export function ToldWords() {
  const { say } = useLanguage();
  const [words, setWords] = useState<readonly ToldView[] | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  async function read() {
    const answer = await ask('told', {});
    if (answer.ok) setWords(answer.value.words);
    else setProblem(ownProblem(answer.problem).reason);
  }
  useEffect(() => void read(), []);

  async function forget({ account, check }: ToldView) {
    const answer = await ask('forgetTold', { account, check });
    setProblem(answer.ok ? null : ownProblem(answer.problem).reason);
    await read();
  }

  return (
    <section aria-labelledby="told">
      <h2 id="told">{say(phrase('options.told'))}</h2>
      <p>{say(phrase('options.told.why'))}</p>
      {words?.length === 0 && <p class="soft">{say(phrase('options.told.none'))}</p>}
      {words && words.length > 0 && (
        <ul class="words">
          {words.map((word) => (
            <li key={`${word.account} ${word.check}`}>
              <span>
                <Words of={word.reason} />{' '}
                <span class="soft">
                  <Words of={phrase('sheet.told-on', { date: { date: dayOf(word.at) } })} />
                </span>
              </span>
              <button type="button" class="button text" onClick={() => void forget(word)}>
                {say(phrase('options.told.forget'))}
              </button>
            </li>
          ))}
        </ul>
      )}
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </section>
  );
}
