import { phrase } from '../../../lib/i18n/phrase.ts';
import type { StoreDaysView } from '../../../lib/messages/views/popupViews.ts';
import { State } from '../../base/StateMark.tsx';
import { useLanguage } from '../../base/language.tsx';
import { AsOf } from './AsOf.tsx';
import { DayLine } from './DayLine.tsx';
import { PageLink } from '../PageLink.tsx';
import { Problem } from '../Problem.tsx';
import { storeState } from './storeState.ts';

interface Props {
  readonly store: StoreDaysView;
  readonly canAct: boolean;
  /** True where the service is being asked: what is stored is not yet known to be old. */
  readonly checking: boolean;
  readonly again: () => void;
}

/** One store: how many days need the merchant, or that none does, always with the time of the reading. */
export function StoreSection({ store, canAct, checking, again }: Props) {
  const { say } = useLanguage();
  const more = store.count - store.attention.length;
  return (
    <section class="store">
      <h3>
        <bdi>{store.name ?? say(phrase('popup.store', { id: store.id }))}</bdi>
      </h3>
      <Line store={store} canAct={canAct} checking={checking} />
      {store.problem ? <Problem problem={store.problem} main={false} again={again} /> : null}
      {store.unloaded > 0 ? (
        <PageLink href={store.reportHref} class="notice">
          <State family="blocked">{say(phrase('unloaded.days', { count: store.unloaded }))}</State>
        </PageLink>
      ) : null}
      {store.attention.length > 0 ? (
        <ul class="days">
          {store.attention.map((line) => (
            <DayLine key={line.day.date} {...line} />
          ))}
        </ul>
      ) : null}
      {more > 0 ? <PageLink href={store.reportHref}>{say(phrase('popup.more', { count: more }))}</PageLink> : null}
    </section>
  );
}

/** The one sentence about a store. */
function Line({ store, canAct, checking }: Omit<Props, 'again'>) {
  const { say } = useLanguage();
  const asOf = store.asOf ? <AsOf at={store.asOf} /> : null;
  switch (storeState(store)) {
    case 'needs':
      return (
        <p class="line">
          <strong>{say(phrase('popup.days', { count: store.count + store.unloaded }))}</strong> {asOf}
        </p>
      );
    case 'well':
      return (
        <>
          <p class="line">
            {canAct ? <State family="done">{say(phrase('popup.well'))}</State> : say(phrase('popup.read-only.well'))} {asOf}
          </p>
          <p class="soft">{say(phrase('popup.looked-at', { count: store.known, date: { date: store.from } }))}</p>
        </>
      );
    case 'cut':
      return (
        <p class="line soft">
          {say(phrase('popup.store-cut'))} {asOf}
        </p>
      );
    case 'empty':
      return (
        <p class="line soft">
          {say(phrase('popup.store-empty', { date: { date: store.from } }))} {asOf}
        </p>
      );
    case 'was-well':
      return (
        <p class="line soft">
          {say(phrase(checking ? 'common.checking' : 'popup.store-stored'))} {asOf}
        </p>
      );
    case 'unread':
      return <p class="line soft">{say(phrase(checking ? 'common.checking' : 'popup.store-unread'))}</p>;
  }
}
