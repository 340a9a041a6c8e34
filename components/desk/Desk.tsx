import { phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';
import { ownProblem } from '../base/ownProblem.ts';
import { Problem } from '../base/Problem.tsx';
import { SiteLink } from '../base/SiteLink.tsx';
import { WhichAccount } from './WhichAccount.tsx';
import { hashOf } from './deskHash.ts';
import { nameOf } from './accountName.ts';
import { SECTIONS } from './sections.ts';
import { useDesk } from './useDesk.ts';
import { useSection } from './useSection.ts';

/** The desk: a page of ours with all that concerns one account, a section at a time. */
export function Desk() {
  const { say } = useLanguage();
  const { desk, problem, again } = useDesk();
  const { section, asked } = useSection();
  // Whose desk it is, the address says: it goes along wherever a link leads.
  const wanted = asked.get('account');
  const account =
    desk?.accounts.find(({ id }) => id === wanted) ??
    desk?.accounts.find(({ origin }) => origin === asked.get('site')) ??
    desk?.accounts[0];
  return (
    <div class="ui desk">
      <header>
        <div class="whose">
          <p class="soft">Sales Totals Guard</p>
          <h1>{account ? nameOf(account) : say(phrase('desk.title'))}</h1>
        </div>
        {desk && account ? (
          <WhichAccount accounts={desk.accounts} chosen={account} onChoose={(id) => (location.hash = hashOf(section.id, id))} />
        ) : null}
        <nav aria-label={say(phrase('desk.title'))}>
          <ul>
            {SECTIONS.map(({ id, title }) => (
              <li key={id}>
                <a href={hashOf(id, wanted)} aria-current={id === section.id ? 'page' : undefined}>
                  {say(phrase(title))}
                </a>
              </li>
            ))}
            <li>
              <a href="/options.html">{say(phrase('popup.settings'))}</a>
            </li>
          </ul>
        </nav>
      </header>
      <main aria-label={say(phrase(section.title))}>
        {problem ? <Problem of={ownProblem(problem)} onRetry={again} /> : null}
        {desk && account ? <section.view key={account.id} account={account} asked={asked} /> : null}
        {desk && !account ? <NobodyYet home={desk.home} /> : null}
      </main>
    </div>
  );
}

function NobodyYet({ home }: { home: string }) {
  const { say } = useLanguage();
  return (
    <section class="empty">
      <h2>{say(phrase('desk.nobody'))}</h2>
      <p>{say(phrase('desk.nobody.how'))}</p>
      <p>
        <SiteLink href={home} label={phrase('popup.open-report')} class="button filled" />
      </p>
    </section>
  );
}
