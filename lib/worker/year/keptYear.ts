import type { Cache } from '../../cache/cache.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { type Fact, known, unknown } from '../../domain/values/fact.ts';
import type { DeskAccountsDeps } from '../account/deskAccounts.ts';
import { storesSeen } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { accountOf } from '../history/readHistory.ts';
import { type KeptOwner, type ListFactsDeps, keptListFacts, keptOwner } from '../read/listFacts.ts';
import type { StoredDays } from './looks.ts';

export type ReadYearDeps = DeskAccountsDeps &
  LinkDeps &
  ListFactsDeps &
  Pick<Ports, 'siteAt'> & { readonly cache: Pick<Cache, 'accounts' | 'days' | 'journal'> };

/** A store of an account of the desk, and under which key its days are kept. */
export interface KeptStore extends KeptOwner {
  readonly id: string;
  /** Null: the site tells no name. */
  readonly name: string | null;
}

/** What is kept of an account of the desk, and its site. */
export interface KeptAccount {
  readonly site: Site;
  readonly session: Fact<Session>;
  readonly stores: readonly KeptStore[];
}

/** The account that is signed in at a site which names it: one key for all of its stores. @throws ProblemError where that is another one by now */
async function keptNamed(deps: ReadYearDeps, site: Site, id: string): Promise<KeptAccount> {
  const account = await deps.cache.accounts.at(site.origin);
  if (account?.account !== id) throw new ProblemError({ reason: phrase('history.not-theirs') });
  const stores = account.stores.map((store) => ({ ...keptOwner(account, store.id), id: store.id, name: store.name }));
  return { site, session: known(account.session, 'service', account.at), stores };
}

/** The stores that a site which names nobody has shown: each has a key of its own, and is known by what the site's pages showed. */
async function keptUnnamed(deps: ReadYearDeps, site: Site): Promise<KeptAccount> {
  const session = unknown('not-published');
  const seen = (await storesSeen(deps)).find(({ origin }) => origin === site.origin)?.stores ?? [];
  const shown = await site.service.stores();
  const stores = seen.map(({ id, key }): KeptStore => {
    const store: Store | undefined = shown.find((one) => one.id === id);
    const fact = store ? known(store, 'service', site.clock.now()) : unknown('not-published');
    return { key, session, store: fact, id, name: store?.name ?? null };
  });
  return { site, session, stores };
}

/**
 * What is kept of an account of the desk: of one that is named, or of the stores of a site that names nobody.
 * @throws ProblemError where it may not be shown, or has no store; CacheError
 */
export async function keptOf(deps: ReadYearDeps, id: string): Promise<KeptAccount> {
  const { origin, name } = await accountOf(deps, id);
  const site = deps.siteAt(origin);
  if (!site) throw new ProblemError({ reason: phrase('history.not-theirs') });
  const kept = await (name === null ? keptUnnamed(deps, site) : keptNamed(deps, site, id));
  if (kept.stores.length === 0) throw new ProblemError({ reason: phrase('popup.no-stores') });
  return kept;
}

/** A store of theirs. @throws ProblemError where it is none */
export function keptStoreOf({ stores }: KeptAccount, storeId: string): KeptStore {
  const store = stores.find(({ id }) => id === storeId);
  if (!store) throw new ProblemError({ reason: phrase('popup.no-stores') });
  return store;
}

/** The stored days of a store within a range, and whatever else its calendar is drawn from. */
export async function storedDaysOf(deps: ReadYearDeps, { site }: KeptAccount, store: KeptStore, range: DateRange): Promise<StoredDays> {
  const { id, name, key } = store;
  const [list, { days, asOf }, whole] = await Promise.all([
    keptListFacts(deps, site, store, { storeId: id, range }),
    deps.cache.days.read(key, id, range),
    deps.cache.days.range(key, id),
  ]);
  return { id, name, list, days, whole, asOf };
}
