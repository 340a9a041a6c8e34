import { useEffect, useState } from 'preact/hooks';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import { Problem } from '../../base/Problem.tsx';
import { SiteLink } from '../../base/SiteLink.tsx';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { InProgress } from '../../overview/backlog/InProgress.tsx';
import { useBacklog } from '../../overview/backlog/useBacklog.ts';
import { type Matter, causesIn, mattersOf } from '../../overview/matters/matters.ts';
import { useOverview } from '../../overview/useOverview.ts';
import { StoreLine } from '../../overview/StoreLine.tsx';
import { asStored, inOrder } from '../../overview/storeState.ts';
import { storeNamed } from '../../overview/storeNamed.ts';
import type { SectionProps } from '../section.ts';
import { DayDialog } from '../year/day/DayDialog.tsx';
import { openBeside } from '../openBeside.ts';
import { CauseCard } from './CauseCard.tsx';

/** What needs the merchant, by cause across the stores of an account; then what is known of each store. */
export function Needs({ account, asked }: SectionProps) {
  const { say } = useLanguage();
  const { view, checking, problem, again } = useOverview();
  const found = view?.sites.find(({ origin }) => origin === account.origin);
  const site = found && problem ? asStored(found) : found;
  const [settling, settle] = useState<DayTarget | null>(null);
  const matters = site ? mattersOf(site.causes) : [];
  useCauseInSight(asked.get('cause'), matters, site !== undefined);
  return (
    <section aria-labelledby="needs-title" aria-busy={checking}>
      <h2 id="needs-title">{say(phrase('desk.needs'))}</h2>
      {problem ? <Problem of={problem} onRetry={again} /> : null}
      {site ? <OfSite site={site} matters={matters} checking={checking && !site.asked} again={again} onSettle={settle} /> : null}
      {settling ? <DayDialog account={account.id} target={settling} toSettle onClose={() => settle(null)} /> : null}
      {site || problem ? null : <p class="soft">{say(phrase(checking ? 'popup.reading' : 'popup.no-stores'))}</p>}
    </section>
  );
}

/** Brings the card of the cause that the address names into sight, once its site is known. */
function useCauseInSight(cause: string | null, matters: readonly Matter[], isKnown: boolean): void {
  useEffect(() => {
    const matter = cause === null ? undefined : matters.find((one) => causesIn(one).includes(cause));
    const card = matter && document.getElementById(`card-${causesIn(matter)[0]!}`);
    card?.scrollIntoView({ block: 'start' });
    card?.focus({ preventScroll: true });
  }, [cause, isKnown]);
}

interface OfSiteProps {
  readonly site: SiteView;
  readonly matters: readonly Matter[];
  readonly checking: boolean;
  readonly again: () => void;
  readonly onSettle: (day: DayTarget) => void;
}

function OfSite({ site, matters, checking, again, onSettle }: OfSiteProps) {
  const { say } = useLanguage();
  const backlog = useBacklog(site.origin, openBeside);
  const isFree = !site.problem && site.notices.length === 0;
  return (
    <>
      <InProgress of={backlog} main={isFree} />
      {site.problem ? <Problem of={site.problem} onRetry={again} /> : null}
      {site.canAct ? null : <p class="soft">{say(phrase('popup.read-only'))}</p>}
      {site.notices.map(({ id, words, remedy }) => (
        <div key={`${id} ${JSON.stringify(words)}`} class="notice">
          <State family="failed">
            <Words of={words} />
          </State>
          {remedy.kind === 'page' ? <SiteLink href={remedy.href} apart class="button" label={remedy.label} /> : null}
        </div>
      ))}
      {matters.map((matter, place) => (
        <CauseCard
          key={matter.key}
          origin={site.origin}
          matter={matter}
          main={place === 0 && isFree && !backlog.view}
          backlog={backlog}
          onSettle={onSettle}
        />
      ))}
      <ul class="stores">
        {inOrder(site.stores).map((store) => (
          <li key={store.id}>
            <h3>
              <bdi>{storeNamed(say, store)}</bdi>
            </h3>
            <StoreLine store={store} canAct={site.canAct} checking={checking} />
            {store.problem ? <Problem of={store.problem} onRetry={again} /> : null}
            {store.unloaded > 0 ? (
              <SiteLink href={store.reportHref} apart label={phrase('unloaded.days', { count: store.unloaded })} />
            ) : null}
          </li>
        ))}
      </ul>
      {site.stores.length === 0 && !site.problem && !checking ? <p class="soft">{say(phrase('popup.no-stores'))}</p> : null}
    </>
  );
}
