import type { Cache } from '../../cache/cache.ts';
import { tolerate } from '../context/tolerate.ts';
import type { Ports } from '../context/ports.ts';
import type { RecentSites } from '../context/recentSites.ts';
import type { SeenPages } from '../context/seenPages.ts';
import type { Site } from '../context/site.ts';
import { type Identity, accountKey } from './account.ts';
import type { VerifiedAccounts } from './verifiedAccounts.ts';

export interface RecordOwnerDeps extends Pick<Ports, 'notify'> {
  readonly cache: Pick<Cache, 'accounts' | 'days' | 'mornings'>;
  readonly verified: VerifiedAccounts;
  readonly recentSites: Pick<RecentSites, 'all'>;
  readonly seenPages: Pick<SeenPages, 'forget'>;
}

/** How the keys of the stores of a site begin that tells nobody's name. */
const storeKeys = (origin: string): string => accountKey(origin, 'store ');

/** The key of what is kept of a store on a site that tells nobody's name. */
const storeKey = (origin: string, storeId: string): string => storeKeys(origin) + storeId;

/**
 * Under which key what is done to a store is kept: of the account that is signed in; where the site does not tell whose
 * it is, of the store, which it shows to those only who may see it. Null: it can't be told.
 */
export function recordOwnerOf({ session, account }: Identity, { origin }: Pick<Site, 'origin'>, storeId: string): string | null {
  if (account !== null) return account;
  return !session.known && session.why === 'not-published' ? storeKey(origin, storeId) : null;
}

/** Remembers, for as long as the browser runs, that a site which names nobody has just shown a store. Pages may show its record from then on. */
export async function sawStore(
  deps: Pick<RecordOwnerDeps, 'verified' | 'notify'>,
  { origin, service }: Site,
  storeId: string,
): Promise<void> {
  const key = storeKey(origin, storeId);
  if (service.canAct || (await deps.verified.get(key)) !== null) return;
  await deps.verified.set(key, key);
  deps.notify('operations');
}

/** Forgets what {@link sawStore} remembers of a site, what its pages showed, and the days of all its stores, whenever they were read. */
export async function forgetStores(
  deps: Pick<RecordOwnerDeps, 'verified' | 'recentSites' | 'seenPages'> & { readonly cache: Pick<Cache, 'days' | 'mornings'> },
  origin: string,
): Promise<void> {
  await tolerate(deps.cache.mornings.forgetStores(origin));
  await tolerate(deps.cache.days.forget(storeKeys(origin)));
  await deps.seenPages.forget(origin);
  const storeIds = (await deps.recentSites.all()).filter((visit) => visit.origin === origin).flatMap((visit) => visit.storeIds);
  for (const key of storeIds.map((storeId) => storeKey(origin, storeId)))
    if (await deps.verified.get(key)) await deps.verified.set(key, null);
}

/** Whose record of a store may be shown: of those that were seen to be signed in since the browser started. Null: nobody's. */
export async function recordOwnerSeen(
  deps: Pick<RecordOwnerDeps, 'verified'>,
  { origin, service }: Site,
  storeId: string,
): Promise<string | null> {
  return deps.verified.get(service.canAct ? origin : storeKey(origin, storeId));
}

/** A store of a site that names nobody, and the key of its record. */
export interface OwnedStore {
  readonly id: string;
  readonly key: string;
}

/** The sites that name nobody and have shown a store since the browser started, each with those stores. */
export async function storesSeen({
  verified,
  recentSites,
}: Pick<RecordOwnerDeps, 'verified' | 'recentSites'>): Promise<{ readonly origin: string; readonly stores: readonly OwnedStore[] }[]> {
  const sites = (await recentSites.all()).map(async ({ origin, storeIds }) => {
    const seen = storeIds.map(async (id): Promise<OwnedStore[]> => {
      const key = await verified.get(storeKey(origin, id));
      return key === null ? [] : [{ id, key }];
    });
    return { origin, stores: (await Promise.all(seen)).flat() };
  });
  return (await Promise.all(sites)).filter(({ stores }) => stores.length > 0);
}
