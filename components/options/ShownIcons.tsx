import { useEffect, useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import type { ShownView } from '../../lib/messages/views.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { ownProblem } from '../base/ownProblem.ts';
import { dayOf } from './dayOf.ts';

/** The icons that were shown to us, site by site, with the way to forget each. */
export function ShownIcons() {
  const { say } = useLanguage();
  const [icons, setIcons] = useState<readonly ShownView[] | null>(null);
  const [problem, setProblem] = useState<Phrase | null>(null);

  async function read() {
    const answer = await ask('shownIcons', {});
    if (answer.ok) setIcons(answer.value.icons);
    else setProblem(ownProblem(answer.problem).reason);
  }
  useEffect(() => void read(), []);

  async function forget({ origin, action }: ShownView) {
    const answer = await ask('forgetShown', { origin, action });
    setProblem(answer.ok ? null : ownProblem(answer.problem).reason);
    await read();
  }

  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{say(phrase('options.shown'))}</h2>
      <p>{say(phrase('options.shown.why'))}</p>
      {icons?.length === 0 && <p class="soft">{say(phrase('options.shown.none'))}</p>}
      {icons && icons.length > 0 && (
        <ul class="words">
          {icons.map((icon) => (
            <li key={`${icon.origin} ${icon.action}`}>
              <span>
                <Words of={phrase('options.shown.one', { action: { text: `action.${icon.action}.name` }, site: new URL(icon.origin).host })} />{' '}
                <span class="soft">
                  <Words of={phrase('options.shown.on', { date: { date: dayOf(icon.at) } })} />
                </span>
              </span>
              <button type="button" class="button text" onClick={() => void forget(icon)}>
                {say(phrase('show.forget'))}
              </button>
            </li>
          ))}
        </ul>
      )}
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </section>
  );
}
