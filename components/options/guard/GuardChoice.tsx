import { useState } from 'preact/hooks';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { usePolicy } from '../../base/policy/usePolicy.ts';
import { Fixed } from '../policy/Fixed.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Part } from '../Part.tsx';
import { useSites } from '../sites/useSites.ts';

/** Whether presses on a site's own icons are caught, site by site; a choice takes effect at once, on open pages as well. */
export function GuardChoice() {
  const { say } = useLanguage();
  const [sites, setSites] = useState<readonly string[]>([]);
  const [unguarded, setUnguarded] = useState<readonly string[]>([]);
  const isFixed = usePolicy()?.fixed.includes('guard') ?? false;
  const [told, setTold] = useState<Phrase | null>(null);

  async function read() {
    const [overview, settings] = await Promise.all([ask('overview', { source: 'cache' }), ask('getSettings', {})]);
    if (!settings.ok) return setTold(ownProblem(settings.problem).reason);
    if (!overview.ok) return setTold(ownProblem(overview.problem).reason);
    setSites([...new Set([new URL(overview.value.home).origin, ...overview.value.sites.map(({ origin }) => origin)])]);
    setUnguarded(settings.value.unguarded);
  }
  useSites(read);

  async function turn(site: string, on: boolean) {
    const others = unguarded.filter((one) => one !== site);
    const answer = await ask('setSettings', { unguarded: on ? others : [...others, site] });
    // What could not be stored is drawn again as it was.
    setUnguarded(answer.ok ? answer.value.unguarded : [...unguarded]);
    setTold(answer.ok ? null : ownProblem(answer.problem).reason);
  }

  return (
    <Part id="icons" title="options.guard">
      <p>{say(phrase('options.guard.why'))}</p>
      {isFixed && <Fixed />}
      {sites.map((site) => (
        <label key={site}>
          <input
            type="checkbox"
            disabled={isFixed}
            checked={!unguarded.includes(site)}
            onChange={(event) => void turn(site, event.currentTarget.checked)}
          />
          <span>
            <Words of={phrase('options.guard.site', { site: new URL(site).host })} />
          </span>
        </label>
      ))}
      <output class="soft told">{told ? <Words of={told} /> : null}</output>
    </Part>
  );
}
