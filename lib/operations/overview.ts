import type { StoredAccount } from '../cache/storedStore.ts';
import { CacheError } from '../cache/errors.ts';
import type { DaysSource } from '../domain/daysAnswer.ts';
import { known } from '../domain/fact.ts';
import type { Session } from '../domain/session.ts';
import type { Store } from '../domain/store.ts';
import { phrase } from '../i18n/phrase.ts';
import type { SiteView } from '../messages/popupViews.ts';
import type { ProblemView } from '../messages/views.ts';
import { ServiceError } from '../service/errors.ts';
import { tolerate } from './days.ts';
import { verifyIdentity } from './identity.ts';
import { guideLine } from './guides.ts';
import { operationsOf } from './operationsOf.ts';
import { type StoreToRead, readStore } from './overviewStore.ts';
import type { Parts } from './parts.ts';
import type { Identity, Site } from './site.ts';
import { noticesOfAll } from './storeNotices.ts';
import { problemOf, sessionProblem } from './troubles.ts';

/** Where what is shown comes from: our own store, at once, or the service, now. */

/**
 * Everything that the popup shows, one entry for each site where somebody was seen to be signed in, or where a
 * page of ours was since the browser started, or that the merchant let us read. A site that fails says so and leaves the
 * others alone.
 */
export async function overview(parts: Parts, source: DaysSource, guests: readonly string[] = []): Promise<SiteView[]> {
  const accounts = (await tolerate(parts.cache.accounts.all())) ?? [];
  const visits = await parts.visits.all();
  const origins = new Set([...[...accounts, ...visits].map(({ origin }) => origin), ...guests]);
  const sites = [...origins].toSorted().flatMap((origin) => parts.siteAt(origin) ?? []);
  const found = await Promise.all(
    sites.map((site) => {
      const storeIds = visits.find(({ origin }) => origin === site.origin)?.storeIds ?? [];
      return siteView(parts, site, storeIds, source).catch((error: unknown) => failedSite(parts, site, error));
    }),
  );
  return found.flatMap((view) => view ?? []);
}

/** What is known of a site before its stores are looked at. */
interface Seen {
  readonly session: Session | null;
  readonly identity: Identity;
  readonly stores: readonly StoreToRead[];
  readonly problem: ProblemView | null;
  /** True where its days may be asked for: the service has just answered. */
  readonly answers: boolean;
}

const listed = (store: Store): StoreToRead => ({ id: store.id, store });

async function siteView(parts: Parts, site: Site, visited: readonly string[], source: DaysSource): Promise<SiteView> {
  const seen = source === 'service' ? await ask(parts, site, visited) : await recall(parts, site);
  const { account } = seen.identity;
  const [stores, operations, guide] = await Promise.all([
    Promise.all(seen.stores.map((store) => readStore(parts, site, seen.identity, store, seen.answers))),
    account === null ? [] : tolerate(operationsOf(parts, site, account)),
    tolerate(guideLine(parts, site, account)),
  ]);
  return {
    ...emptySite(parts, site, seen.problem, source === 'service'),
    accountName: seen.session?.account.name ?? null,
    userName: seen.session?.user.name ?? null,
    stores,
    notices: seen.answers ? noticesOfAll(parts, site.origin, seen.stores.flatMap(({ store }) => (store ? [known(store, 'service', site.clock.now())] : []))) : [],
    guide,
    operations: (operations ?? [])
      .filter(({ active }) => active)
      .map((operation) => ({ operation, href: parts.pageHref(site.origin, 'day', operation.target) })),
  };
}

/** The account that was seen to be signed in since the browser started, as it was stored; null where none was. */
async function recallAccount(parts: Parts, site: Site): Promise<StoredAccount | null> {
  const verified = await parts.verified.get(site.origin);
  const stored = verified === null ? null : await tolerate(parts.cache.accounts.at(site.origin));
  return stored?.account === verified ? stored : null;
}

/** What is stored here, without asking anybody. */
async function recall(parts: Parts, site: Site, problem: ProblemView | null = null): Promise<Seen> {
  const stored = await recallAccount(parts, site);
  return {
    session: stored?.session ?? null,
    identity: { session: { known: false, why: 'not-asked' }, account: stored?.account ?? null },
    stores: (stored?.stores ?? []).map(listed),
    problem,
    answers: false,
  };
}

/** What the service says; where it does not answer, what is stored here, and why. */
async function ask(parts: Parts, site: Site, visited: readonly string[]): Promise<Seen> {
  const identity = await verifyIdentity(parts, site);
  const { session, account } = identity;
  if (session.known && account !== null) {
    try {
      const stores = await site.service.stores();
      await tolerate(parts.cache.accounts.rememberStores(site.origin, account, stores));
      return { session: session.value, identity, stores: stores.map(listed), problem: null, answers: true };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return recall(parts, site, problemOf(parts, site.origin, error));
    }
  }
  const why = session.known ? 'not-asked' : session.why;
  if (why === 'not-published' || why === 'not-asked') {
    const stores = visited.map((id) => ({ id, store: null }));
    return { session: null, identity, stores, problem: null, answers: true };
  }
  const problem = sessionProblem(parts, site.origin, why);
  if (why === 'not-signed-in') return { session: null, identity, stores: [], problem, answers: false };
  return recall(parts, site, problem);
}

function emptySite(parts: Parts, site: Site, problem: ProblemView | null, asked: boolean): SiteView {
  return {
    origin: site.origin,
    accountName: null,
    userName: null,
    canAct: site.service.canAct,
    reportHref: parts.pageHref(site.origin, 'report'),
    stores: [],
    notices: [],
    operations: [],
    guide: null,
    asked,
    problem,
  };
}

/** A site of which nothing could be read: its one sentence. */
function failedSite(parts: Parts, site: Site, error: unknown): SiteView {
  if (error instanceof CacheError) return emptySite(parts, site, { reason: phrase('problem.storage'), retry: true }, true);
  parts.onError(error);
  return emptySite(parts, site, { reason: phrase('problem.unexpected'), retry: true }, true);
}
