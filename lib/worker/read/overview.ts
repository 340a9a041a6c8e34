import type { StoredAccount } from '../../cache/rows/storedStore.ts';
import { CacheError } from '../../cache/errors.ts';
import type { DaysSource } from '../../domain/day/daysAnswer.ts';
import { known } from '../../domain/values/fact.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { CauseView } from '../../messages/views/desk/causeViews.ts';
import type { SiteView } from '../../messages/views/popupViews.ts';
import type { ProblemView } from '../../messages/views/views.ts';
import { ServiceError } from '../../service/errors.ts';
import type { Identity } from '../account/account.ts';
import { verifyIdentity } from '../account/identity.ts';
import type { Ports } from '../context/ports.ts';
import { problemOf, sessionProblem } from '../context/problems.ts';
import type { Site } from '../context/site.ts';
import { tolerate } from '../context/tolerate.ts';
import { type GuideLineDeps, guideLine } from '../guide/guideLine.ts';
import { type RecentOperationsDeps, recentOperations } from '../journal/recentOperations.ts';
import { causesOf } from './causes.ts';
import type { DaysDeps } from './days.ts';
import { type StoreToRead, readStore } from './overviewStore.ts';
import { noticesOfAll } from './storeNotices.ts';

export type OverviewDeps = DaysDeps & GuideLineDeps & RecentOperationsDeps & Pick<Ports, 'siteAt' | 'onError'>;

/**
 * Everything that the popup shows, one entry for each site where somebody was seen to be signed in, or where a
 * page of ours was since the browser started, or that the merchant let us read. A site that fails says so and leaves the
 * others alone.
 */
export async function overview(deps: OverviewDeps, source: DaysSource, guests: readonly string[] = []): Promise<SiteView[]> {
  const accounts = (await tolerate(deps.cache.accounts.all())) ?? [];
  const recent = await deps.recentSites.all();
  const origins = new Set([...[...accounts, ...recent].map(({ origin }) => origin), ...guests]);
  const sites = [...origins].toSorted().flatMap((origin) => deps.siteAt(origin) ?? []);
  const found = await Promise.all(
    sites.map((site) => siteView(deps, site, visitedAt(recent, site), source).catch((error: unknown) => failedSite(deps, site, error))),
  );
  return found.flatMap((view) => view ?? []);
}

/** The days of one site that need the merchant, by their causes, as the service has them now. @throws ProblemError where it can't be asked */
export async function causesNow(deps: OverviewDeps, site: Site): Promise<CauseView[]> {
  const { causes, problem } = await siteView(deps, site, visitedAt(await deps.recentSites.all(), site), 'service');
  if (problem) throw new ProblemError(problem);
  return causes;
}

/** The stores of a site of which a page of ours was shown; it lists none itself. */
const visitedAt = (recent: Awaited<ReturnType<OverviewDeps['recentSites']['all']>>, { origin }: Site): readonly string[] =>
  recent.find((visit) => visit.origin === origin)?.storeIds ?? [];

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

async function siteView(deps: OverviewDeps, site: Site, visited: readonly string[], source: DaysSource): Promise<SiteView> {
  const seen = source === 'service' ? await askSite(deps, site, visited) : await recall(deps, site);
  const { account } = seen.identity;
  const [stores, operations, guide] = await Promise.all([
    Promise.all(seen.stores.map((store) => readStore(deps, site, seen.identity, store, seen.answers))),
    account === null ? [] : tolerate(recentOperations(deps, site, account)),
    tolerate(guideLine(deps, site, account)),
  ]);
  return {
    ...emptySite(deps, site, seen.problem, source === 'service'),
    accountName: seen.session?.account.name ?? null,
    userName: seen.session?.user.name ?? null,
    stores: stores.map(({ summary }) => summary),
    causes: causesOf(stores.flatMap(({ needing }) => needing)),
    notices: seen.answers
      ? noticesOfAll(
          deps,
          site.origin,
          seen.stores.flatMap(({ store }) => (store ? [known(store, 'service', site.clock.now())] : [])),
        )
      : [],
    guide,
    operations: (operations ?? [])
      .filter(({ active }) => active)
      .map((operation) => ({ operation, href: deps.pageHref(site.origin, 'day', operation.target) })),
  };
}

/** The account that was seen to be signed in since the browser started, as it was stored; null where none was. */
async function recallAccount(deps: OverviewDeps, site: Site): Promise<StoredAccount | null> {
  const verified = await deps.verified.get(site.origin);
  const stored = verified === null ? null : await tolerate(deps.cache.accounts.at(site.origin));
  return stored?.account === verified ? stored : null;
}

/** What is stored here, without asking anybody. */
async function recall(deps: OverviewDeps, site: Site, problem: ProblemView | null = null): Promise<Seen> {
  const stored = await recallAccount(deps, site);
  return {
    session: stored?.session ?? null,
    identity: { session: { known: false, why: 'not-asked' }, account: stored?.account ?? null },
    stores: (stored?.stores ?? []).map(listed),
    problem,
    answers: false,
  };
}

/** What the service says; where it does not answer, what is stored here, and why. */
export async function askSite(deps: OverviewDeps, site: Site, visited: readonly string[]): Promise<Seen> {
  const identity = await verifyIdentity(deps, site);
  const { session, account } = identity;
  if (session.known && account !== null) {
    try {
      const stores = await site.service.stores();
      await tolerate(deps.cache.accounts.rememberStores(site.origin, account, stores));
      return { session: session.value, identity, stores: stores.map(listed), problem: null, answers: true };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return recall(deps, site, problemOf(deps, site.origin, error));
    }
  }
  const why = session.known ? 'not-asked' : session.why;
  if (why === 'not-published' || why === 'not-asked') {
    // What its settings pages showed of a store counts here as it does on its report: the same day has one next step.
    const seen = (await tolerate(site.service.stores())) ?? [];
    const stores = visited.map((id) => ({ id, store: seen.find((store) => store.id === id) ?? null }));
    return { session: null, identity, stores, problem: null, answers: true };
  }
  const problem = sessionProblem(deps, site.origin, why);
  if (why === 'not-signed-in') return { session: null, identity, stores: [], problem, answers: false };
  return recall(deps, site, problem);
}

function emptySite(deps: OverviewDeps, site: Site, problem: ProblemView | null, asked: boolean): SiteView {
  return {
    origin: site.origin,
    accountName: null,
    userName: null,
    canAct: site.service.canAct,
    reportHref: deps.pageHref(site.origin, 'report'),
    stores: [],
    causes: [],
    notices: [],
    operations: [],
    guide: null,
    asked,
    problem,
  };
}

/** A site of which nothing could be read: its one sentence. */
function failedSite(deps: OverviewDeps, site: Site, error: unknown): SiteView {
  if (error instanceof CacheError) return emptySite(deps, site, { reason: phrase('problem.storage'), retry: true }, true);
  deps.onError(error);
  return emptySite(deps, site, { reason: phrase('problem.unexpected'), retry: true }, true);
}
