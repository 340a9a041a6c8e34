import type { Cache } from '../../cache/cache.ts';
import type { StoredAccount } from '../../cache/rows/storedStore.ts';
import { isLoaded } from '../../domain/day/loading.ts';
import type { DateRange } from '../../domain/day/daysAnswer.ts';
import type { Store } from '../../domain/store/store.ts';
import { known } from '../../domain/values/fact.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { Request } from '../../messages/protocol.ts';
import type { YearDay, YearView } from '../../messages/views/yearViews.ts';
import type { DeskAccountsDeps } from '../account/deskAccounts.ts';
import type { Ports } from '../context/ports.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { accountOf } from '../history/readHistory.ts';
import { panelOf } from '../read/dayPanel.ts';
import { type ListFactsDeps, factsOfDay, storedListFacts } from '../read/listFacts.ts';
import { type StoredDays, looksOf, todayOf } from './looks.ts';
import { comparedWeeks, rangeOfYear, weeksOf, yearOf } from './year.ts';

export type ReadYearDeps = DeskAccountsDeps &
  LinkDeps &
  ListFactsDeps &
  Pick<Ports, 'siteAt'> & { readonly cache: Pick<Cache, 'accounts' | 'days' | 'journal'> };

interface Kept {
  readonly site: Site;
  readonly account: StoredAccount;
}

/** What is kept of an account of the desk; null: on a site that names nobody no days are. */
async function keptOf(deps: ReadYearDeps, id: string): Promise<Kept | null> {
  const { origin } = await accountOf(deps, id);
  const site = deps.siteAt(origin);
  const account = await deps.cache.accounts.at(origin);
  return site && account?.account === id ? { site, account } : null;
}

/** The stored days of a store within a range, and whatever else its calendar is drawn from. */
async function storedDaysOf(deps: ReadYearDeps, { site, account }: Kept, { id, name }: Store, range: DateRange): Promise<StoredDays> {
  const [list, { days, asOf }, whole] = await Promise.all([
    storedListFacts(deps, site, account, { storeId: id, range }),
    deps.cache.days.read(account.account, id, range),
    deps.cache.days.range(account.account, id),
  ]);
  return { id, name, list, days, whole, asOf };
}

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** The first year that can be chosen: that of the subscription, or of the earliest day that is stored. */
async function firstYear(deps: ReadYearDeps, { account }: Kept): Promise<number> {
  const dates = await Promise.all(account.stores.map(({ id }) => deps.cache.days.first(account.account, id)));
  return Math.min(...[account.session.account.subscriptionStart, ...dates.filter((date) => date !== null)].map(yearIn));
}

/**
 * A year of an account, from what is stored here; nobody is asked.
 * @throws ProblemError where it may not be shown, CacheError
 */
export async function readYear(deps: ReadYearDeps, { account: id, year: asked }: Request<'year'>): Promise<YearView> {
  const kept = await keptOf(deps, id);
  const stores = kept?.account.stores ?? [];
  if (!kept || stores.length === 0) throw new ProblemError({ reason: phrase(kept ? 'popup.no-stores' : 'year.not-kept') });
  const daysOf = (range: DateRange) => Promise.all(stores.map((store) => storedDaysOf(deps, kept, store, range)));

  const now = kept.site.clock.now();
  const todays = stores.map((store) => todayOf({ store: known(store, 'service', kept.account.at), now }));
  const last = Math.max(...todays.map(yearIn));
  const first = Math.min(await firstYear(deps, kept), last);
  const year = Math.min(Math.max(asked ?? last, first), last);
  const weeks = weeksOf(todays)!;
  const [ofYear, ofWeeks] = await Promise.all([daysOf(rangeOfYear(year)), daysOf({ from: weeks.former.from, to: weeks.latest.to })]);
  return { year, first, last, ...yearOf(year, ofYear), weeks: comparedWeeks(ofWeeks) };
}

/**
 * One day of an account, from what is stored here; nobody is asked.
 * @throws ProblemError where it may not be shown, CacheError
 */
export async function readYearDay(deps: ReadYearDeps, { account, target }: Request<'yearDay'>): Promise<YearDay> {
  const kept = await keptOf(deps, account);
  const store = kept?.account.stores.find(({ id }) => id === target.storeId);
  if (!kept || !store) throw new ProblemError({ reason: phrase(kept ? 'popup.no-stores' : 'year.not-kept') });
  const { date } = target;
  const stored = await storedDaysOf(deps, kept, store, { from: date, to: date });
  const look = looksOf(stored)(date);
  const day = stored.days.find(isLoaded);
  const isWhole = !look.earlier && look.look !== 'unread';
  return {
    target,
    storeName: store.name,
    look,
    href: deps.pageHref(kept.site.origin, 'day', target),
    panel: day ? panelOf(deps, kept.site, factsOfDay(stored.list, day), stored.asOf ?? stored.list.now) : null,
    asOf: isWhole ? stored.asOf : null,
  };
}
