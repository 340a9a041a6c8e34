import { phrase } from '../../lib/i18n/phrase.ts';
import type { SiteView } from '../../lib/messages/views/popupViews.ts';
import { useLanguage } from '../base/language.tsx';
import { GuideInProgress } from './GuideInProgress.tsx';
import { InProgress } from '../overview/backlog/InProgress.tsx';
import { useBacklog } from '../overview/backlog/useBacklog.ts';
import { NoticeLine } from './NoticeLine.tsx';
import { PageLink } from './PageLink.tsx';
import { openPage } from './openPage.ts';
import { Problem } from './Problem.tsx';
import { Running } from './Running.tsx';
import { StoreSection } from './store/StoreSection.tsx';
import { inOrder } from '../overview/storeState.ts';

interface Props {
  readonly site: SiteView;
  /** True where its problem, if it has one, is the first thing to do. */
  readonly main: boolean;
  readonly checking: boolean;
  readonly again: () => void;
}

/** One accounting site: who is signed in, what is the matter, what runs, and its stores. */
export function SiteSection({ site, main, checking, again }: Props) {
  const { say } = useLanguage();
  const backlog = useBacklog(site.origin, openPage);
  const host = new URL(site.origin).host;
  const waiting = checking && !site.asked;
  return (
    <section class="site" aria-busy={checking}>
      <header>
        <h2>
          <bdi>{site.accountName ?? host}</bdi>
        </h2>
        <p class="soft">
          {site.userName && <bdi>{site.userName}</bdi>}
          {site.userName && site.accountName && ' · '}
          {site.accountName && host}
        </p>
      </header>
      {site.problem ? <Problem problem={site.problem} main={main} again={again} /> : null}
      {site.canAct ? null : <p class="soft">{say(phrase('popup.read-only'))}</p>}
      {site.notices.map((notice) => (
        <NoticeLine key={JSON.stringify(notice.words)} of={notice} />
      ))}
      <Running operations={site.operations} />
      <InProgress of={backlog} main={false} />
      {site.guide ? <GuideInProgress origin={site.origin} guide={site.guide} /> : null}
      {inOrder(site.stores).map((store) => (
        <StoreSection key={store.id} store={store} canAct={site.canAct} checking={waiting} again={again} />
      ))}
      {site.stores.length === 0 && !site.problem && !waiting ? <p class="soft">{say(phrase('popup.no-stores'))}</p> : null}
      <PageLink href={site.reportHref} class="quiet">
        {say(phrase('popup.open-report'))}
      </PageLink>
    </section>
  );
}
