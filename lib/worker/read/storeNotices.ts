import type { Fact } from '../../domain/values/fact.ts';
import type { Store } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { NoticeView } from '../../messages/views/views.ts';
import { type LinkDeps, pageRemedy } from '../context/siteLinks.ts';

const isCut = ({ connection }: Store): boolean => connection.known && ['disconnected', 'error'].includes(connection.value.state);

/** What about a store stands before all of its days (B0.5, B0.6): that it, or its accounting software, is not connected. */
export function noticesOf(deps: LinkDeps, origin: string, store: Fact<Store>): NoticeView[] {
  if (!store.known) return [];
  const { id: storeId, name, accounting } = store.value;
  const notices: NoticeView[] = [];
  if (isCut(store.value)) {
    notices.push({
      id: 'store-disconnected',
      words: phrase('notice.store', { store: name }),
      remedy: pageRemedy(deps, origin, 'stores', phrase('remedy.stores'), { storeId }),
      guide: 'store-connection',
    });
  }
  if (accounting.known && accounting.value.connection === 'disconnected') {
    const { software, company } = accounting.value;
    notices.push({
      id: 'accounting-disconnected',
      words: phrase('notice.accounting', { software: { text: `software.${software}` }, company }),
      remedy: pageRemedy(deps, origin, 'companies', phrase('remedy.companies')),
      guide: 'accounting-connection',
    });
  }
  return notices;
}

/** So many names are told; a merchant with more stores sees the others on the page of the stores. */
const MOST_NAMES = 5;

/** The notices of several stores, each cause once: a company is told once for all of its stores, and the stores together. */
export function noticesOfAll(deps: LinkDeps, origin: string, stores: readonly Fact<Store>[]): NoticeView[] {
  const told = new Map(
    stores.flatMap((store) => noticesOf(deps, origin, store)).map((notice) => [JSON.stringify([notice.id, notice.words]), notice]),
  );
  const all = [...told.values()];
  const cut = stores.flatMap((store) => (store.known && isCut(store.value) ? [store.value.name] : []));
  const [first] = all.filter(({ id }) => id === 'store-disconnected');
  if (!first || cut.length < 2) return all;
  const names = cut.length > MOST_NAMES ? [...cut.slice(0, MOST_NAMES), '…'] : cut;
  const together: NoticeView = {
    ...first,
    words: phrase('notice.stores', { count: cut.length, stores: { list: names } }),
    remedy: pageRemedy(deps, origin, 'stores', phrase('remedy.stores')),
  };
  return [together, ...all.filter(({ id }) => id !== 'store-disconnected')];
}
