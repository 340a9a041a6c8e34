import type { MorningRow } from '../../cache/rows/morningRow.ts';
import { newsOf } from '../../domain/morning/news.ts';
import { begun, morningPlan } from '../../domain/morning/schedule.ts';
import { type BusinessDate, type Instant, addSeconds, isLater } from '../../domain/values/businessDate.ts';
import type { Ports } from '../context/ports.ts';
import type { OverviewDeps } from '../read/overview.ts';
import { type CheckedSite, type CheckedStore, checkSite } from './checkSite.ts';
import type { StoreNews } from './tell.ts';
import { type WatchedDeps, type WatchedSite, watchedSites } from './watched.ts';

export type ChecksDeps = OverviewDeps & WatchedDeps & Pick<Ports, 'random'>;

/** At the latest so long after it slept the worker looks at the clock again: that may have been set, or the computer taken elsewhere. */
export const LONGEST_SLEEP_SECONDS = 6 * 3600;

/** Of so many stores is kept what was told, of all accounts together. */
const MOST_STORES = 200;

/** A check that came to its end. */
export interface Checked {
  readonly site: WatchedSite['site'];
  readonly found: CheckedSite;
  /** True where no store was spared. */
  readonly whole: boolean;
}

const planOf = ({ timeZone, key, row }: WatchedSite, hour: number, now: Instant) => morningPlan({ hour, timeZone, key }, row.done, now);

/** Which of a store's troubles are new, and that they are told from now on. */
function newsIn(origin: string, store: CheckedStore, told: MorningRow['told']): { news: StoreNews | null; told: MorningRow['told'] } {
  const { news, told: now } = newsOf(told[store.key] ?? null, store.troubles);
  const dates = news.flatMap(({ date }) => date ?? []);
  const { deskAccount, id: storeId, name } = store;
  const found = news.length > 0 ? { origin, deskAccount, storeId, name, dates, cut: news.length > dates.length } : null;
  const others = Object.entries(told).filter(([key]) => key !== store.key);
  const kept = Object.fromEntries(others.slice(1 - MOST_STORES));
  return { news: found, told: { ...kept, [store.key]: { dates: [...now.dates], causes: [...now.causes] } } };
}

/** The checks that are due, each written down before its first question and after its last. */
export function createChecks(deps: ChecksDeps) {
  const { cache, localNow, random } = deps;

  async function check({ site, storeIds }: WatchedSite, date: BusinessDate, tell: (news: readonly StoreNews[]) => void): Promise<Checked> {
    const { origin } = site;
    await cache.mornings.change(origin, ({ done, read, outcome }) => ({
      done: begun(done, date, localNow(), random()),
      ...(done?.date === date ? { read } : { read: [], outcome: null }),
      outcome: done?.date === date ? outcome : null,
    }));
    const { read } = await cache.mornings.at(origin);
    const found = await checkSite(deps, site, storeIds, read);
    const news: StoreNews[] = [];
    await cache.mornings.change(origin, (row) => {
      let { told } = row;
      for (const store of found.stores) {
        const one = newsIn(origin, store, told);
        told = one.told;
        if (one.news) news.push(one.news);
      }
      return { told, ...endOf(row, found, news, localNow()) };
    });
    tell(news);
    return { site, found, whole: read.length === 0 };
  }

  return {
    /** Checks what is due. @returns what was checked, and what is new in it; of each site of which a check failed to begin, nothing */
    async due(hour: number): Promise<{ readonly checked: readonly Checked[]; readonly news: readonly StoreNews[] }> {
      const checked: Checked[] = [];
      const news: StoreNews[] = [];
      for (const watched of await watchedSites(deps)) {
        const plan = planOf(watched, hour, localNow());
        if (plan.due) checked.push(await check(watched, plan.date, (found) => news.push(...found)));
      }
      return { checked, news };
    },
    /** Keeps which stores a site that lists none has shown: it is to be checked after the browser was closed as well. */
    async keepStores(): Promise<void> {
      for (const { site, storeIds, row } of await watchedSites(deps))
        if (storeIds.length > row.storeIds.length) await cache.mornings.change(site.origin, () => ({ storeIds: [...storeIds] }));
    },
    /** Nothing is checked any more: which stores those are is kept no longer. */
    async forgetStores(): Promise<void> {
      for (const { origin } of await cache.mornings.all()) await cache.mornings.forgetStores(origin);
    },
    /** When to look at the clock again; null: there is no site to be checked. */
    async next(hour: number): Promise<Instant | null> {
      const now = localNow();
      const plans = (await watchedSites(deps)).map((watched) => planOf(watched, hour, now));
      const latest = addSeconds(now, LONGEST_SLEEP_SECONDS);
      return plans.reduce<Instant | null>((soonest, plan) => earlier(soonest ?? latest, plan.due ? now : plan.at), null);
    },
  };
}

const earlier = (a: Instant, b: Instant): Instant => (isLater(a, b) ? b : a);

/** How a check ended, as its row keeps it: what several tries of one morning found is counted together. */
function endOf(row: MorningRow, found: CheckedSite, news: readonly StoreNews[], at: Instant): Partial<MorningRow> {
  const { how, why, stores } = found;
  const count = news.reduce((sum, { dates, cut }) => sum + dates.length + Number(cut), 0);
  const coming = stores.filter((store) => store.coming).length;
  return {
    done: row.done && { ...row.done, over: how !== 'failed' },
    read: [...row.read, ...stores.map(({ id }) => id)],
    outcome: { at, how, why, news: (row.outcome?.news ?? 0) + count, coming: (row.outcome?.coming ?? 0) + coming },
  };
}
