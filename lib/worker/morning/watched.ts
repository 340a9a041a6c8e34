import type { Cache } from '../../cache/cache.ts';
import type { MorningRow } from '../../cache/rows/morningRow.ts';
import { lastZone } from '../../domain/morning/schedule.ts';
import type { Ports } from '../context/ports.ts';
import type { RecentSites } from '../context/recentSites.ts';
import type { Site } from '../context/site.ts';
import { type RecordOwnerDeps, recordOwnerSeen } from '../account/recordOwner.ts';
import type { MorningPorts } from './ports.ts';

export interface WatchedDeps extends Pick<Ports, 'siteAt' | 'localNow'>, Pick<RecordOwnerDeps, 'verified'> {
  readonly cache: Pick<Cache, 'accounts' | 'mornings'>;
  readonly recentSites: Pick<RecentSites, 'all'>;
  readonly ports: Pick<MorningPorts, 'localZone'>;
}

/** A site that can be checked: somebody was last seen to be signed in there, or it has shown a store. */
export interface WatchedSite {
  readonly site: Site;
  /** Of a site that lists no stores: those that it has shown. */
  readonly storeIds: readonly string[];
  readonly timeZone: string;
  /** What differs from merchant to merchant. */
  readonly key: string;
  readonly row: MorningRow;
}

/** The stores that a site which lists none has shown: in former sessions of the browser, and in this one to the person who is still signed in. */
async function storesOf(deps: WatchedDeps, site: Site, { storeIds }: MorningRow, recent: readonly string[] = []): Promise<string[]> {
  const seen = await Promise.all(recent.map(async (id) => ((await recordOwnerSeen(deps, site, id)) === null ? [] : [id])));
  return [...new Set([...storeIds, ...seen.flat()])].toSorted();
}

/** The sites that can be checked. What nobody is signed in to any more is none of them (`identity.ts` forgets it). */
export async function watchedSites(deps: WatchedDeps): Promise<WatchedSite[]> {
  const { cache, recentSites, siteAt, localNow, ports } = deps;
  const [accounts, rows, recent] = await Promise.all([cache.accounts.all(), cache.mornings.all(), recentSites.all()]);
  const origins = new Set([...accounts, ...rows, ...recent].map(({ origin }) => origin));
  const found = [...origins].toSorted().map(async (origin): Promise<WatchedSite[]> => {
    const site = siteAt(origin);
    if (!site) return [];
    const row = await cache.mornings.at(origin);
    const account = accounts.find((one) => one.origin === origin);
    const visited = recent.find((one) => one.origin === origin)?.storeIds;
    const storeIds = site.service.canAct ? [] : await storesOf(deps, site, row, visited);
    if (site.service.canAct ? !account : storeIds.length === 0) return [];
    const zones = (account?.stores ?? []).flatMap(({ timeZone }) => (timeZone.known ? timeZone.value : []));
    const key = account?.account ?? `${origin} ${storeIds.join(' ')}`;
    return [{ site, storeIds, row, key, timeZone: lastZone(zones, ports.localZone(), localNow()) }];
  });
  return (await Promise.all(found)).flat();
}
