import { useEffect, useState } from 'preact/hooks';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ask } from '../../lib/messages/client.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { OwnPage } from '../base/page/OwnPage.tsx';
import { SiteLink } from '../base/SiteLink.tsx';
import { TryOut } from './TryOut.tsx';

/** What the first page says, in its order; each with its sentences. */
const TOLD = {
  does: ['welcome.does.says', 'welcome.does.checks', 'welcome.does.one'],
  reads: ['welcome.reads.days', 'welcome.reads.kept', 'welcome.reads.nowhere'],
  never: ['welcome.never.itself', 'welcome.never.twice', 'welcome.never.status'],
} as const;
const HEADINGS = Object.keys(TOLD) as (keyof typeof TOLD)[];

/** The first page, after installing: what we do, what we read, what we never do, a day for practice, and where to begin. */
export function Welcome() {
  const { say } = useLanguage();
  const [home, setHome] = useState<string | null>(null);
  useEffect(() => void ask('desk', {}).then((answer) => answer.ok && setHome(answer.value.home)), []);
  return (
    <OwnPage title="welcome.title" class="welcome">
      <main>
        <div class="told">
          {HEADINGS.map((heading) => (
            <section key={heading} class="card" aria-labelledby={heading}>
              <h2 id={heading}>{say(phrase(`welcome.${heading}`))}</h2>
              <ul>
                {TOLD[heading].map((sentence) => (
                  <li key={sentence}>
                    <Words of={phrase(sentence)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <TryOut />
        <section class="card" aria-labelledby="begin">
          <h2 id="begin">{say(phrase('welcome.begin'))}</h2>
          <p>
            <Words of={phrase('welcome.begin.how')} />
          </p>
          <p class="row">
            {home !== null && <SiteLink href={home} label={phrase('popup.open-report')} class="button filled" />}
            <a class="button" href="/options.html">
              {say(phrase('popup.settings'))}
            </a>
          </p>
        </section>
      </main>
    </OwnPage>
  );
}
