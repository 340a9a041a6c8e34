import { browser } from 'wxt/browser';
import { phrase } from '../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../base/language.tsx';
import { HelpLine } from '../base/policy/HelpLine.tsx';
import { DeskLink } from './DeskLink.tsx';
import { Offer } from './here/Offer.tsx';
import { Recognised } from './here/Recognised.tsx';
import { useHere } from './here/useHere.ts';
import { News } from './News.tsx';
import { PageLink } from './PageLink.tsx';
import { ProblemBox } from './ProblemBox.tsx';
import { SiteSection } from './SiteSection.tsx';
import { UntoldDefect } from './UntoldDefect.tsx';
import { asStored } from '../overview/storeState.ts';
import type { SiteView } from '../../lib/messages/views/popupViews.ts';
import { type Overview, useOverview } from '../overview/useOverview.ts';

/** The popup: every site that is known, each with the days that need the merchant; and what is recognised of the page below it. */
export function Popup() {
  const { again, ...overview } = useOverview();
  const here = useHere();
  const { view } = here;
  if (here.open && view && 'lines' in view) {
    return (
      <main class="ui popup">
        <Recognised view={view} onBack={here.close} />
      </main>
    );
  }
  return (
    <main class="ui popup">
      <Head sites={overview.view?.sites ?? []} />
      <UntoldDefect />
      <News />
      {view?.state === 'offered' ? <Offer key={view.origin} view={view} onLook={here.look} /> : null}
      <Content overview={overview} again={again} offered={view?.state === 'offered'} />
      {view?.state === 'unknown' ? (
        <p class="soft">
          <Words of={phrase('look.unknown')} />
        </p>
      ) : null}
      {here.problem ? <ProblemBox problem={here.problem} main={false} again={here.look} /> : null}
      <HelpLine />
      <Foot checking={overview.checking} onLook={view?.state === 'ours' ? here.look : null} />
    </main>
  );
}

/** Ours, and whose days these are where there is one account. */
function Head({ sites }: { sites: readonly SiteView[] }) {
  return (
    <header class="head">
      <h1>Sales Totals Guard</h1>
      {sites.length === 1 ? <bdi class="soft">{sites[0]!.accountName ?? new URL(sites[0]!.origin).host}</bdi> : null}
    </header>
  );
}

/** @param offered true where the page below may be the merchant's accounting: then that is the one thing to do */
function Content({ overview, again, offered }: { overview: Overview; again: () => void; offered: boolean }) {
  const { say } = useLanguage();
  const { view, checking, problem } = overview;
  if (!view) return problem ? <ProblemBox problem={problem} main again={again} /> : <p class="soft">{say(phrase('popup.reading'))}</p>;
  const first = view.sites.find((site) => site.problem);
  return (
    <>
      {problem ? <ProblemBox problem={problem} main={false} again={again} /> : null}
      {view.sites.map((site) => (
        <SiteSection
          key={site.origin}
          site={problem ? asStored(site) : site}
          main={site === first}
          first={!problem && !offered && !first && site === view.sites.find(({ causes }) => causes.length > 0)}
          named={view.sites.length === 1}
          checking={checking}
          again={again}
        />
      ))}
      {view.sites.length === 0 && !offered ? <NoSite home={view.home} checking={checking} /> : null}
    </>
  );
}

function NoSite({ home, checking }: { home: string; checking: boolean }) {
  const { say } = useLanguage();
  if (checking) return <p class="soft">{say(phrase('popup.reading'))}</p>;
  return (
    <section class="site">
      <p>{say(phrase('popup.about'))}</p>
      <h2>{say(phrase('popup.no-site'))}</h2>
      <p>{say(phrase('popup.no-site.how'))}</p>
      <p>
        <PageLink href={home} class="button filled">
          {say(phrase('popup.open-report'))}
        </PageLink>
      </p>
    </section>
  );
}

function Foot({ checking, onLook }: { checking: boolean; onLook: (() => void) | null }) {
  const { say } = useLanguage();
  async function settings() {
    await browser.runtime.openOptionsPage();
    window.close();
  }
  return (
    <footer>
      <output class="soft">{checking ? say(phrase('common.checking')) : ''}</output>
      {onLook ? (
        <button type="button" class="button text" onClick={onLook}>
          {say(phrase('look.what'))}
        </button>
      ) : null}
      <DeskLink label={phrase('desk.title')} />
      <DeskLink at="history" label={phrase('desk.history')} />
      <button type="button" class="button text" onClick={() => void settings()}>
        {say(phrase('popup.settings'))}
      </button>
    </footer>
  );
}
