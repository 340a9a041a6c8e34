import { phrase } from '../../lib/i18n/phrase.ts';
import type { StoreDaysView } from '../../lib/messages/views/popupViews.ts';
import { State } from '../base/StateMark.tsx';
import { useLanguage } from '../base/language.tsx';
import { AsOf } from './AsOf.tsx';
import { storeState } from './storeState.ts';

export interface StoreLineProps {
  readonly store: StoreDaysView;
  readonly canAct: boolean;
  /** True where the service is being asked: what is stored is not yet known to be old. */
  readonly checking: boolean;
}

/** The one sentence about a store. */
export function StoreLine({ store, canAct, checking }: StoreLineProps) {
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
          {say(phrase(checking ? 'common.checking' : canAct ? 'popup.store-stored' : 'popup.read-only.was-well'))} {asOf}
        </p>
      );
    case 'unread':
      return <p class="line soft">{say(phrase(checking ? 'common.checking' : 'popup.store-unread'))}</p>;
  }
}
