import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternOf } from '../../../lib/domain/values/siteOrigin.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { LookView } from '../../../lib/messages/views/lookViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { Lines } from './Lines.tsx';

/** A page of a site that we may not read yet: what it looks like, and the way to let us read that one site. */
export function Offer({
  view: { origin, title, lines },
  onLook,
}: {
  view: Extract<LookView, { state: 'ours' | 'offered' }>;
  onLook: () => void;
}) {
  const { say } = useLanguage();
  const [told, setTold] = useState<Phrase | null>(null);
  const [given, setGiven] = useState(false);
  const { host } = new URL(origin);

  /** The browser asks only where the click itself leads to it: nothing is waited for before. The worker hears of the wish first. */
  async function use() {
    const wished = ask('wishSite', { origin });
    const allowed = browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
    const answer = await wished;
    if (!(await allowed)) return setTold(phrase('look.use.refused'));
    setGiven(answer.ok);
    setTold(answer.ok ? phrase('look.use.given', { site: host }) : ownProblem(answer.problem).reason);
  }

  return (
    <section class="here" aria-labelledby="here">
      <h2 id="here">{title ? <Words of={title} /> : host}</h2>
      <Lines lines={lines.slice(0, 1)} />
      {given ? null : <p class="soft">{say(phrase('look.use.asks'))}</p>}
      <output>{told ? <Words of={told} /> : null}</output>
      <p class="row">
        {given ? null : (
          <button type="button" class="button filled" onClick={() => void use()}>
            <Words of={phrase('look.use', { site: host })} />
          </button>
        )}
        <button type="button" class="button text" onClick={onLook}>
          {say(phrase('look.what'))}
        </button>
      </p>
    </section>
  );
}
