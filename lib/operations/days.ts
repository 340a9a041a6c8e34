import { CacheError } from '../cache/errors.ts';
import type { DaySummary } from '../domain/day.ts';
import { needsMerchant, stateOfDay } from '../domain/dayState.ts';
import { gapOf, isLoaded } from '../domain/loading.ts';
import { type Family, familyOf } from '../domain/statuses.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { DiagnosisFacts } from '../diagnosis/facts.ts';
import { headline } from '../diagnosis/headline.ts';
import type { Store } from '../domain/store.ts';
import type { DayView, DaysView, ProblemView } from '../messages/views.ts';
import { ServiceError } from '../service/errors.ts';
import type { DateRange } from '../service/port.ts';
import { gapsOf, unloadedOf } from './gaps.ts';
import { forgetIdentity, verifyIdentity } from './identity.ts';
import { keeperOf, sawStore } from './keeper.ts';
import { type ListFacts, factsOfDay, listFacts, storedListFacts } from './listFacts.ts';
import { nextView } from './nextView.ts';
import type { Parts } from './parts.ts';
import type { Identity, Site } from './site.ts';
import { noticesOf } from './storeNotices.ts';
import { problemOf, sessionProblem } from './troubles.ts';

/** A day as it is shown: its worst entry, its words, and the one next step. */
export function dayView(facts: DiagnosisFacts, { next } = diagnose(facts)): DayView {
  const { day } = facts;
  return {
    storeId: day.storeId,
    date: day.date,
    family: familyOfDay(facts),
    unseen: day.loadedAt !== null && stateOfDay(day, facts.store).unseen,
    postings: day.postings.map((posting) => ({
      kind: posting.kind,
      status: posting.status,
      family: familyOf(posting),
      message: posting.message,
    })),
    headline: headline(facts, next),
    attention: needsMerchant(day, facts),
    next: nextView(next, facts),
  };
}

/** The state of a day; one of which the site has no figures is not in the books, or has yet to come. */
function familyOfDay(facts: DiagnosisFacts): Family {
  const { day, store } = facts;
  if (day.loadedAt !== null) return stateOfDay(day, store).family;
  if (isLoaded(day)) return 'unknown';
  return gapOf(day.date, facts).what === 'not-loaded' ? 'blocked' : 'inactive';
}

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

function view(parts: Parts, { service, origin }: Site, { storeId, range, window }: DaysWanted, list: ListFacts, days: readonly DaySummary[], rest: Rest): DaysView {
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
    notices: rest.source === 'service' ? noticesOf(parts, origin, list.store) : [],
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
export async function cachedDays(parts: Parts, site: Site, wanted: DaysWanted): Promise<DaysView> {
  const account = await parts.verified.get(site.origin);
  return account ? storedDays(parts, site, account, wanted, null) : nothing(wanted.storeId, null);
}

/** The stored days of an account, and why they are not fresh; nothing where the database does not answer. */
export async function storedDays(parts: Parts, site: Site, account: string, wanted: DaysWanted, problem: ProblemView | null): Promise<DaysView> {
  try {
    const stored = await parts.cache.days.read(account, wanted.storeId, hull(wanted));
    const kept = await parts.cache.accounts.at(site.origin);
    if (kept?.account !== account) return nothing(wanted.storeId, problem);
    const list = await storedListFacts(parts, site, kept, wanted.storeId);
    const whole = (await parts.cache.days.mark(account, wanted.storeId, hull(wanted))) !== null;
    return view(parts, site, wanted, list, stored.days, { asOf: stored.asOf, source: 'cache', problem, whole });
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
export async function freshDays(parts: Parts, site: Site, wanted: DaysWanted): Promise<DaysView> {
  const identity = await verifyIdentity(parts, site);
  if (!identity.session.known && identity.session.why === 'not-signed-in') {
    return nothing(wanted.storeId, sessionProblem(parts, site.origin, identity.session.why));
  }
  return daysOf(parts, site, identity, wanted);
}

/** {@link freshDays} of somebody whom the service has just named; `stores` where they were already asked for. */
export async function daysOf(
  parts: Parts,
  site: Site,
  identity: Identity,
  wanted: DaysWanted,
  stores?: readonly Store[],
): Promise<DaysView> {
  try {
    return await readDays(parts, site, identity, wanted, stores);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const problem = problemOf(parts, site.origin, error);
    if (error.kind === 'not-signed-in') {
      // The session ended between two calls: nothing of theirs stays in sight.
      await tolerate(forgetIdentity(parts, site.origin));
      return nothing(wanted.storeId, problem);
    }
    // Where the service can't even say who is signed in: the account last seen in this browser session.
    const account = identity.account ?? (await parts.verified.get(site.origin));
    return account ? storedDays(parts, site, account, wanted, problem) : nothing(wanted.storeId, problem);
  }
}

async function readDays(
  parts: Parts,
  site: Site,
  identity: Identity,
  wanted: DaysWanted,
  given?: readonly Store[],
): Promise<DaysView> {
  const { account } = identity;
  const { service } = site;
  const { storeId } = wanted;
  const range = hull(wanted);
  if (account === null) {
    const [stores, answer] = await Promise.all([given ?? service.stores(), service.days(storeId, range, null)]);
    await sawStore(parts, site, storeId);
    return view(parts, site, wanted, await listOf(stores), answer.days, { asOf: answer.at, source: 'service', problem: null, whole: true });
  }
  const kept = await tolerate(parts.cache.days.mark(account, storeId, range));
  const [stores, answer] = await Promise.all([given ?? service.stores(), service.days(storeId, range, kept)]);
  if (!given) await tolerate(parts.cache.accounts.rememberStores(site.origin, account, stores));
  const stored = await tolerate(
    parts.cache.days.put(account, storeId, range, answer).then(() => parts.cache.days.read(account, storeId, range)),
  );
  const whole = stored?.days ?? (await allDays(site, storeId, range, answer)).days;
  return view(parts, site, wanted, await listOf(stores), whole, { asOf: answer.at, source: 'service', problem: null, whole: true });

  function listOf(stores: readonly Store[]): Promise<ListFacts> {
    const keeper = { session: identity.session, account: keeperOf(identity, site, storeId) };
    return listFacts(parts, site, keeper, stores.find(({ id }) => id === storeId));
  }
}

/** Without a database, changes alone are not the whole: everything is asked again. */
async function allDays(site: Site, storeId: string, range: DateRange, answer: Awaited<ReturnType<Site['service']['days']>>) {
  return answer.kind === 'all' ? answer : site.service.days(storeId, range, null);
}

/** The result of a use of the cache, or null where the database does not answer: days can do without it. */
export async function tolerate<T>(use: Promise<T>): Promise<T | null> {
  try {
    return await use;
  } catch (error) {
    if (error instanceof CacheError) return null;
    throw error;
  }
}
