import type { Cache } from '../../cache/cache.ts';
import type { StoredAccount } from '../../cache/rows/storedStore.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import type { Store } from '../../domain/store/store.ts';
import type { DeskAccountsDeps } from '../account/deskAccounts.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import { accountOf } from '../history/readHistory.ts';
import { type ListFactsDeps, storedListFacts } from '../read/listFacts.ts';
import type { StoredDays } from './looks.ts';

export type ReadYearDeps = DeskAccountsDeps &
  LinkDeps &
  ListFactsDeps &
  Pick<Ports, 'siteAt'> & { readonly cache: Pick<Cache, 'accounts' | 'days' | 'journal'> };

/** What is kept of an account, and its site. */
export interface KeptAccount {
  readonly site: Site;
  readonly account: StoredAccount;
}

/**
 * What is kept of an account of the desk.
 * @throws ProblemError where it may not be shown, or nothing is: on a site that names nobody no days are kept; CacheError
 */
export async function keptOf(deps: ReadYearDeps, id: string): Promise<KeptAccount> {
  const { origin } = await accountOf(deps, id);
  const site = deps.siteAt(origin);
  const account = await deps.cache.accounts.at(origin);
  if (!site || account?.account !== id) throw new ProblemError({ reason: phrase('year.not-kept') });
  if (account.stores.length === 0) throw new ProblemError({ reason: phrase('popup.no-stores') });
  return { site, account };
}

/** A store of theirs. @throws ProblemError where it is none */
export function storeIn({ account }: KeptAccount, storeId: string): Store {
  const store = account.stores.find(({ id }) => id === storeId);
  if (!store) throw new ProblemError({ reason: phrase('popup.no-stores') });
  return store;
}

/** The stored days of a store within a range, and whatever else its calendar is drawn from. */
export async function storedDaysOf(
  deps: ReadYearDeps,
  { site, account }: KeptAccount,
  { id, name }: Store,
  range: DateRange,
): Promise<StoredDays> {
  const [list, { days, asOf }, whole] = await Promise.all([
    storedListFacts(deps, site, account, { storeId: id, range }),
    deps.cache.days.read(account.account, id, range),
    deps.cache.days.range(account.account, id),
  ]);
  return { id, name, list, days, whole, asOf };
}
