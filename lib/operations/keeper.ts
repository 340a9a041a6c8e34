import type { Parts } from './parts.ts';
import { type Identity, type Site, accountKey } from './site.ts';

/** The key of what is kept of a store on a site that tells nobody's name. */
const storeKey = (origin: string, storeId: string): string => accountKey(origin, `store ${storeId}`);

/**
 * Under which key what is done to a store is kept: of the account that is signed in; where the site does not tell whose
 * it is, of the store, which it shows to those only who may see it. Null: it can't be told.
 */
export function keeperOf({ session, account }: Identity, { origin }: Pick<Site, 'origin'>, storeId: string): string | null {
  if (account !== null) return account;
  return !session.known && session.why === 'not-published' ? storeKey(origin, storeId) : null;
}

/** Remembers, for as long as the browser runs, that a site which names nobody has just shown a store. Pages may show its record from then on. */
export async function sawStore(parts: Parts, { origin, service }: Site, storeId: string): Promise<void> {
  const key = storeKey(origin, storeId);
  if (service.canAct || (await parts.verified.get(key)) !== null) return;
  await parts.verified.set(key, key);
  parts.notify('operations');
}

/** Forgets what {@link sawStore} remembers of a site, and what its pages showed. */
export async function forgetStores(parts: Parts, origin: string): Promise<void> {
  await parts.seenPages.forget(origin);
  const storeIds = (await parts.visits.all()).filter((visit) => visit.origin === origin).flatMap((visit) => visit.storeIds);
  for (const key of storeIds.map((storeId) => storeKey(origin, storeId))) if (await parts.verified.get(key)) await parts.verified.set(key, null);
}

/** Whose record of a store may be shown: of those that were seen to be signed in since the browser started. Null: nobody's. */
export async function keeperSeen(parts: Parts, { origin, service }: Site, storeId: string): Promise<string | null> {
  return parts.verified.get(service.canAct ? origin : storeKey(origin, storeId));
}

/** All keys whose record may be shown: of every account and store that was seen since the browser started. */
export async function keepersSeen(parts: Parts): Promise<readonly string[]> {
  const named = (await parts.cache.accounts.all()).map(async ({ origin, account }) => ((await parts.verified.get(origin)) === account ? [account] : []));
  const unnamed = (await parts.visits.all()).flatMap(({ origin, storeIds }) => storeIds.map(async (storeId) => (await parts.verified.get(storeKey(origin, storeId))) ?? []));
  return (await Promise.all([...named, ...unnamed])).flat();
}
