import { useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { SiteLine } from '../../../lib/messages/views/lookViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';
import { useSites } from './useSites.ts';

/** The sites that we may read, each with the way to take that back. */
export function Sites() {
  const { say } = useLanguage();
  const [sites, setSites] = useState<readonly SiteLine[]>([]);
  const [told, setTold] = useState<readonly Phrase[]>([]);

  async function read() {
    const answer = await ask('sites', {});
    if (answer.ok) setSites(answer.value.sites);
    else setTold([ownProblem(answer.problem).reason]);
  }
  useSites(read);

  async function takeBack(origin: string) {
    const answer = await ask('takeBack', { origin });
    if (!answer.ok) return setTold([ownProblem(answer.problem).reason]);
    const { running } = answer.value;
    setTold([
      phrase('options.sites.taken-back', { site: new URL(origin).host }),
      ...(running > 0 ? [phrase('options.sites.running', { count: running })] : []),
    ]);
    await read();
  }

  return (
    <Part id="sites-read" title="options.sites.read">
      <p>{say(phrase('options.sites.why'))}</p>
      <ul class="words">
        {sites.map(({ origin, fixed }) => {
          const { host } = new URL(origin);
          return (
            <li key={origin}>
              <bdi id={`site-${host}`}>{host}</bdi>
              {fixed ? (
                <span class="soft">{say(phrase('options.sites.fixed'))}</span>
              ) : (
                <button type="button" class="button text" aria-describedby={`site-${host}`} onClick={() => void takeBack(origin)}>
                  {say(phrase('options.sites.take-back'))}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <output class="soft told">
        {told.map((one) => (
          <p key={one.key}>
            <Words of={one} />
          </p>
        ))}
      </output>
    </Part>
  );
}
