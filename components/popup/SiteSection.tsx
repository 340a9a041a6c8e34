import { phrase } from '../../lib/i18n/phrase.ts';
import type { SiteView } from '../../lib/messages/views/popupViews.ts';
import { useLanguage } from '../base/language.tsx';
import { Causes } from './causes/Causes.tsx';
import { GuideInProgress } from './GuideInProgress.tsx';
import { InProgress } from '../overview/backlog/InProgress.tsx';
import { useBacklog } from '../overview/backlog/useBacklog.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { PageLink } from './PageLink.tsx';
import { openInTab } from './openInTab.ts';
import { ProblemBox } from './ProblemBox.tsx';
import { Running } from './Running.tsx';
import { StoreSection } from './store/StoreSection.tsx';
import { useMonths } from './months/useMonths.ts';
import { monthsTogether } from '../overview/lastMonths.ts';
import { inOrder } from '../overview/storeState.ts';

interface Props {
  readonly site: SiteView;
  /** True where its problem, if it has one, is the first thing to do. */
  readonly main: boolean;
  /** True where nothing else on the popup is the first thing to do, but for what is the matter with it. */
  readonly first: boolean;
  /** True where the head of the popup names its account. */
  readonly named: boolean;
  readonly checking: boolean;
  readonly again: () => void;
}

/** One accounting site: who is signed in, what is the matter, what runs, and its stores. */
export function SiteSection({ site, main, first, named, checking, again }: Props) {
  const { say } = useLanguage();
  const backlog = useBacklog(site.origin, openInTab);
  const host = new URL(site.origin).host;
  const waiting = checking && !site.asked;
  const months = useMonths(site.origin, site.stores);
  return (
    <section class="site" aria-busy={checking}>
      <header>
        <h2 class={named ? 'unseen' : undefined}>
          <bdi>{site.accountName ?? host}</bdi>
        </h2>
        <p class="soft">
          {site.userName && <bdi>{site.userName}</bdi>}
          {site.userName && site.accountName && ' · '}
          {site.accountName && host}
        </p>
      </header>
      {site.problem ? <ProblemBox problem={site.problem} main={main} again={again} /> : null}
      {site.canAct ? null : <p class="soft">{say(phrase('popup.read-only'))}</p>}
      {site.notices.map((notice) => (
        <NoticeLine key={JSON.stringify(notice.words)} of={notice} />
      ))}
      <Causes site={site} main={first && !site.problem && site.notices.length === 0} />
      <Running operations={site.operations} />
      <InProgress of={backlog} main={false} />
      {site.guide ? <GuideInProgress origin={site.origin} guide={site.guide} /> : null}
      {inOrder(site.stores).map((store) => (
        <StoreSection
          key={store.id}
          store={store}
          months={monthsTogether(store.ids.map((id) => months.get(id) ?? []))}
          canAct={site.canAct}
          checking={waiting}
          again={again}
        />
      ))}
      {site.stores.length === 0 && !site.problem && !waiting ? <p class="soft">{say(phrase('popup.no-stores'))}</p> : null}
      <PageLink href={site.reportHref} class="quiet">
        {say(phrase('popup.open-report'))}
      </PageLink>
    </section>
  );
}
