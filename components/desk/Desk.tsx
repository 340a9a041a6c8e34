import { phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';
import { ownProblem } from '../base/ownProblem.ts';
import { Problem } from '../base/Problem.tsx';
import { OwnLinks } from '../base/page/OwnLinks.tsx';
import { SiteLink } from '../base/SiteLink.tsx';
import { WhichAccount } from './WhichAccount.tsx';
import { hashOf } from './deskHash.ts';
import { accountName } from './accountName.ts';
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
          <h1>{account ? accountName(account) : say(phrase('desk.title'))}</h1>
        </div>
        {desk && account ? (
          <WhichAccount accounts={desk.accounts} chosen={account} onChoose={(id) => (location.hash = hashOf(section.id, id))} />
        ) : null}
        <OwnLinks inDesk={(part) => hashOf(part, wanted)} current={section.id} />
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
