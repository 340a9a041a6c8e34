import { CacheError } from '../../cache/errors.ts';
import { MIDNIGHT, runningDate } from '../../domain/values/businessDate.ts';
import { known, unknown } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ServiceError } from '../../service/errors.ts';
import type { Cache } from '../../cache/cache.ts';
import type { RecentSites } from '../context/recentSites.ts';
import type { SeenPages } from '../context/seenPages.ts';
import type { Site } from '../context/site.ts';
import { type Identity, accountKey } from './account.ts';
import { type DropPlansDeps, dropPlans } from './dropPlans.ts';
import { type RecordOwnerDeps, forgetStores } from './recordOwner.ts';

export type IdentityDeps = RecordOwnerDeps & DropPlansDeps;

export interface ForgetDeps extends Pick<IdentityDeps, 'verified'> {
  readonly cache: Pick<Cache, 'clear' | 'days' | 'mornings'>;
  readonly recentSites: Pick<RecentSites, 'all' | 'clear'>;
  readonly seenPages: Pick<SeenPages, 'forget' | 'clear'>;
}

/**
 * Asks the service who is signed in, and makes the cache agree: another account's rows are forgotten, and so
 * is everything where nobody is signed in. Where the database does not answer, the account counts as not yet
 * seen: nothing that is stored is shown until it could be made to agree.
 * @returns the session as a fact; an unreachable service is an unknown session, not an ended one
 * @throws nothing; what failed is the reason of the unknown fact
 */
export async function verifyIdentity(deps: IdentityDeps, site: Site): Promise<Identity> {
  try {
    const session = await site.service.session();
    if (!session.known) return { session, account: null };
    site.clock.learn(session.value.serverTime);
    const account = accountKey(site.origin, session.value.account.id);
    await withoutCache(() => rememberIdentity(deps, site, account, session.value));
    return { session: known(session.value, session.source, session.at), account };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (error.kind === 'not-signed-in') {
      await withoutCache(() => forgetIdentity(deps, site));
      return { session: unknown('not-signed-in'), account: null };
    }
    return { session: unknown(error.kind === 'not-understood' ? 'not-understood' : 'unreachable'), account: null };
  }
}

async function rememberIdentity(deps: IdentityDeps, site: Site, account: string, session: Session): Promise<void> {
  const { origin } = site;
  const former = await deps.verified.get(origin);
  if (former !== account) {
    await deps.verified.set(origin, null);
    await signedOut(deps, site, account);
  }
  if (former === account && (await deps.cache.accounts.at(origin))?.account === account) return;
  await deps.cache.accounts.remember({ origin, account, session, at: site.clock.now() });
  await deps.verified.set(origin, account);
  // Pages that still show the other account's days ask again; a desk that was opened before has somebody to show from now on.
  deps.notify(former === null || former === account ? 'operations' : 'session');
}

/** What was planned for an account that is not signed in any more is not sent. @param now the account that is */
const signedOut = (deps: DropPlansDeps, { origin, clock }: Site, now: string | null): Promise<void> =>
  dropPlans(deps, (row) => row.origin === origin && row.account !== now, phrase('pair.dropped.signed-out'), clock.now());

/** Nobody is signed in at `origin` any more: nothing of theirs stays but the record of what they did. @throws CacheError */
export async function forgetIdentity(deps: IdentityDeps, site: Site): Promise<void> {
  const { origin } = site;
  const verified = await deps.verified.get(origin);
  await deps.verified.set(origin, null);
  await forgetStores(deps, origin);
  await signedOut(deps, site, null);
  if (verified === null && (await deps.cache.accounts.at(origin)) === null) return;
  await deps.cache.accounts.forget(origin);
  deps.notify('session');
}

/**
 * Asks whether nobody is signed in, after a sign-in page was seen: an address is no proof, since any page can lead there.
 * What is stored of the account is forgotten then. A site that does not tell who is signed in is asked for a store that
 * was looked at: it shows that to nobody else.
 */
export async function nobodyIsSignedIn(deps: IdentityDeps, site: Site): Promise<boolean> {
  const { session } = await verifyIdentity(deps, site);
  if (session.known) return false;
  if (session.why !== 'not-published') return session.why === 'not-signed-in';
  const storeId = (await deps.recentSites.all()).find(({ origin }) => origin === site.origin)?.storeIds[0];
  const today = runningDate({ timeZone: 'UTC', dayEnds: MIDNIGHT }, site.clock.now());
  if (storeId === undefined || today === undefined) return false;
  const refused = await site.service.days(storeId, { from: today, to: today }, null).then(
    () => false,
    (error: unknown) => error instanceof ServiceError && error.kind === 'not-signed-in',
  );
  if (refused) await forgetStores(deps, site.origin);
  return refused;
}

/** Forgets everybody, and where they were seen. @returns how many running operations stay @throws CacheError */
export async function forgetEverybody(deps: ForgetDeps): Promise<number> {
  const kept = await deps.cache.clear();
  for (const { origin } of await deps.recentSites.all()) {
    await deps.verified.set(origin, null);
    await forgetStores(deps, origin);
  }
  await deps.recentSites.clear();
  await deps.seenPages.clear();
  return kept;
}

/** Runs `work`; a database that does not answer is no reason not to know who is signed in. */
async function withoutCache(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CacheError)) throw error;
  }
}
