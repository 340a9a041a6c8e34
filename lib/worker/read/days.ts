import { CacheError } from '../../cache/errors.ts';
import type { DaySummary } from '../../domain/day/day.ts';
import { needsMerchant } from '../../domain/day/dayState.ts';
import { isLoaded } from '../../domain/day/loading.ts';
import type { Store } from '../../domain/store/store.ts';
import type { DaysView, ProblemView } from '../../messages/views/views.ts';
import { ServiceError } from '../../service/errors.ts';
import type { DateRange } from '../../service/port.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Identity } from '../account/account.ts';
import { type IdentityDeps, forgetIdentity, verifyIdentity } from '../account/identity.ts';
import { recordOwnerOf, sawStore } from '../account/recordOwner.ts';
import { problemOf, sessionProblem } from '../context/problems.ts';
import type { Site } from '../context/site.ts';
import type { LinkDeps } from '../context/siteLinks.ts';
import { tolerate } from '../context/tolerate.ts';
import { dayView } from '../day/dayView.ts';
import { gapsOf, unloadedOf } from './gaps.ts';
import { type ListFacts, type ListFactsDeps, factsOfDay, keptListFacts, keptOwner, listFacts } from './listFacts.ts';
import { noticesOf } from './storeNotices.ts';

export type DaysDeps = IdentityDeps & LinkDeps & ListFactsDeps & { readonly cache: Pick<Cache, 'days'> };

/** Which days are asked for. */
export interface DaysWanted {
  readonly storeId: string;
  /** What the report shows: it is kept up to date as a whole. */
  readonly range: DateRange;
  /** The part of it whose days are answered. */
  readonly window: DateRange;
}

/** How many days that wait for the merchant are listed; the report shows the others. */
const MOST_LISTED = 20;

/** Of when the days are, where they come from, and whether they are all that there are of the range. */
type Rest = Pick<DaysView, 'asOf' | 'source' | 'problem'> & { readonly whole: boolean };

function view(
  deps: LinkDeps,
  { service, origin }: Site,
  { storeId, range, window }: DaysWanted,
  list: ListFacts,
  days: readonly DaySummary[],
  rest: Rest,
): DaysView {
  const { whole, ...told } = rest;
  const shown = (day: DaySummary) => dayView(factsOfDay(list, day));
  const loaded = days.filter(isLoaded);
  const within = ({ from, to }: DateRange) => loaded.filter(({ date }) => from <= date && date <= to);
  const attention = within(range).filter((day) => needsMerchant(day, factsOfDay(list, day)));
  // What is missing was missing when the days were read; what has come since is not known here.
  const around = whole && rest.asOf ? { ...list, now: rest.asOf } : null;
  return {
    storeId,
    storeName: list.store.known ? list.store.value.name : null,
    days: within(window).map(shown),
    attention: attention
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .slice(0, MOST_LISTED)
      .map(shown),
    attentionCount: attention.length,
    gaps: around ? gapsOf(window, loaded, around) : [],
    unloaded: around ? unloadedOf(range, loaded, around) : NONE_UNLOADED,
    notices: rest.source === 'service' ? noticesOf(deps, origin, list.store) : [],
    partial: !service.knowsEveryEntry,
    ...told,
  };
}

const NONE_UNLOADED = { count: 0, latest: null };

const nothing = (storeId: string, problem: ProblemView | null): DaysView => ({
  storeId,
  storeName: null,
  days: [],
  attention: [],
  attentionCount: 0,
  gaps: [],
  unloaded: NONE_UNLOADED,
  notices: [],
  partial: true,
  asOf: null,
  source: 'cache',
  problem,
});

/**
 * The stored days of a store, at once and without asking anybody. Only an account that was seen to be signed
 * in since the browser started has any: until then nothing is shown.
 */
export async function cachedDays(deps: DaysDeps, site: Site, wanted: DaysWanted): Promise<DaysView> {
  const account = await deps.verified.get(site.origin);
  return account ? storedDays(deps, site, account, wanted, null) : nothing(wanted.storeId, null);
}

/** The stored days of an account, and why they are not fresh; nothing where the database does not answer. */
export async function storedDays(
  deps: DaysDeps,
  site: Site,
  account: string,
  wanted: DaysWanted,
  problem: ProblemView | null,
): Promise<DaysView> {
  try {
    const stored = await deps.cache.days.read(account, wanted.storeId, hull(wanted));
    const kept = await deps.cache.accounts.at(site.origin);
    if (kept?.account !== account) return nothing(wanted.storeId, problem);
    const list = await keptListFacts(deps, site, keptOwner(kept, wanted.storeId), { storeId: wanted.storeId, range: hull(wanted) });
    const whole = (await deps.cache.days.mark(account, wanted.storeId, hull(wanted))) !== null;
    return view(deps, site, wanted, list, stored.days, { asOf: stored.asOf, source: 'cache', problem, whole });
  } catch (error) {
    if (!(error instanceof CacheError)) throw error;
    return nothing(wanted.storeId, problem);
  }
}

const hull = ({ range, window }: DaysWanted): DateRange => ({
  from: range.from < window.from ? range.from : window.from,
  to: range.to > window.to ? range.to : window.to,
});

/**
 * The days as the service has them now; what could not be read again is shown as it was stored, and says so.
 * @returns always a view; a failed call is its `problem`
 */
export async function freshDays(deps: DaysDeps, site: Site, wanted: DaysWanted): Promise<DaysView> {
  const identity = await verifyIdentity(deps, site);
  if (!identity.session.known && identity.session.why === 'not-signed-in') {
    return nothing(wanted.storeId, sessionProblem(deps, site.origin, identity.session.why));
  }
  return daysOf(deps, site, identity, wanted);
}

/** {@link freshDays} of somebody whom the service has just named; `stores` where they were already asked for. */
export async function daysOf(
  deps: DaysDeps,
  site: Site,
  identity: Identity,
  wanted: DaysWanted,
  stores?: readonly Store[],
): Promise<DaysView> {
  try {
    return await readDays(deps, site, identity, wanted, stores);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const problem = problemOf(deps, site.origin, error);
    if (error.kind === 'not-signed-in') {
      // The session ended between two calls: nothing of theirs stays in sight.
      await tolerate(forgetIdentity(deps, site));
      return nothing(wanted.storeId, problem);
    }
    // Where the service can't even say who is signed in: the account last seen in this browser session.
    const account = identity.account ?? (await deps.verified.get(site.origin));
    return account ? storedDays(deps, site, account, wanted, problem) : nothing(wanted.storeId, problem);
  }
}

async function readDays(deps: DaysDeps, site: Site, identity: Identity, wanted: DaysWanted, given?: readonly Store[]): Promise<DaysView> {
  const { account } = identity;
  const { service } = site;
  const { storeId } = wanted;
  const range = hull(wanted);
  const owner = recordOwnerOf(identity, site, storeId);
  if (account === null) {
    const [stores, answer] = await Promise.all([given ?? service.stores(), service.days(storeId, range, null)]);
    if (owner !== null) await tolerate(deps.cache.days.put(owner, storeId, range, answer));
    await sawStore(deps, site, storeId);
    return view(deps, site, wanted, await listOf(stores), answer.days, { asOf: answer.at, source: 'service', problem: null, whole: true });
  }
  const kept = await tolerate(deps.cache.days.mark(account, storeId, range));
  const [stores, answer] = await Promise.all([given ?? service.stores(), service.days(storeId, range, kept)]);
  if (!given) await tolerate(deps.cache.accounts.rememberStores(site.origin, account, stores));
  const stored = await tolerate(
    deps.cache.days.put(account, storeId, range, answer).then(() => deps.cache.days.read(account, storeId, range)),
  );
  const whole = stored?.days ?? (await allDays(site, storeId, range, answer)).days;
  return view(deps, site, wanted, await listOf(stores), whole, { asOf: answer.at, source: 'service', problem: null, whole: true });

  function listOf(stores: readonly Store[]): Promise<ListFacts> {
    return listFacts(
      deps,
      site,
      { session: identity.session, account: owner },
      stores.find(({ id }) => id === storeId),
      { storeId, range },
    );
  }
}

/** Without a database, changes alone are not the whole: everything is asked again. */
async function allDays(site: Site, storeId: string, range: DateRange, answer: Awaited<ReturnType<Site['service']['days']>>) {
  return answer.kind === 'all' ? answer : site.service.days(storeId, range, null);
}
