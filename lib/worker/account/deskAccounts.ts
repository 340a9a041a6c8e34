import type { DeskAccount } from '../../messages/views/desk/deskViews.ts';
import type { Site } from '../context/site.ts';
import { type RecordOwnerDeps, recordOwnerSeen, storesSeen } from './recordOwner.ts';

/** An account of the desk, and under which keys its record is kept: one, or one for each store of a site that names nobody. */
export interface KnownAccount extends DeskAccount {
  readonly keys: readonly string[];
}

export type DeskAccountsDeps = Pick<RecordOwnerDeps, 'cache' | 'verified' | 'recentSites'>;

/**
 * The accounts whose record may be shown: those that were seen to be signed in since the browser started. What a site
 * that names nobody has shown is one account: the merchant sees all of it with one sign-in.
 * @throws CacheError
 */
export async function deskAccounts(deps: DeskAccountsDeps): Promise<KnownAccount[]> {
  const stored = (await deps.cache.accounts.all()).map(async ({ origin, account, session }) =>
    (await deps.verified.get(origin)) === account ? [{ id: account, origin, name: session.account.name, keys: [account] }] : [],
  );
  const named = (await Promise.all(stored)).flat();
  const unnamed = (await storesSeen(deps)).map(({ origin, stores }) => ({
    id: origin,
    origin,
    name: null,
    keys: stores.map(({ key }) => key),
  }));
  return [...named, ...unnamed].toSorted((a, b) => (a.name ?? a.origin).localeCompare(b.name ?? b.origin));
}

/** The account of the desk to which the record of a store belongs; null: none that may be shown. */
export async function deskAccountOf(deps: DeskAccountsDeps, site: Site, storeId: string): Promise<string | null> {
  const key = await recordOwnerSeen(deps, site, storeId);
  return (await deskAccounts(deps)).find(({ keys }) => keys.some((one) => one === key))?.id ?? null;
}
