import type { JournalRow } from '../cache/journalRow.ts';
import type { Action, DayTarget, GivenReason } from '../domain/action.ts';
import { type Instant, compareInstants, isLater } from '../domain/businessDate.ts';
import { type Fact, known, unknown } from '../domain/fact.ts';
import type { DayDetail } from '../domain/day.ts';
import type { PageSeen, PreflightFacts, RecentPress } from '../preflight/verdict.ts';
import { ServiceError } from '../service/errors.ts';
import { verifyIdentity } from './identity.ts';
import type { Parts } from './parts.ts';
import type { Identity, Site } from './site.ts';

/** One wish: an action on a day, as the page asks for it. */
export interface Wish {
  readonly action: Action;
  readonly target: DayTarget;
  readonly page: PageSeen;
  readonly given: GivenReason | null;
}

export interface GatheredFacts {
  readonly facts: PreflightFacts;
  readonly identity: Identity;
}

/** The fact that `read` yields; a failed call is an unknown fact with its reason, never a guess (law 2). */
export async function factOf<T>(read: () => Promise<Fact<T>>): Promise<Fact<T>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    switch (error.kind) {
      case 'not-signed-in':
      case 'not-understood':
        return unknown(error.kind);
      case 'unsupported':
        return unknown('not-published');
      case 'refused':
        return unknown('not-found');
      default:
        return unknown('unreachable');
    }
  }
}

/**
 * Reads everything that a preflight judges, afresh from the service.
 * @throws CacheError where our own record cannot be read: without it nothing may be judged clear
 */
export async function gatherFacts(parts: Parts, site: Site, wish: Wish): Promise<GatheredFacts> {
  const { service, clock } = site;
  const identity = await verifyIdentity(parts, site);
  const [store, day, running] = await Promise.all([
    factOf(async () => {
      const found = (await service.stores()).find(({ id }) => id === wish.target.storeId);
      if (found) return known(found, 'service', clock.now());
      return unknown(identity.session.known ? 'not-found' : identity.session.why);
    }),
    factOf(() => service.day(wish.target)),
    factOf(async () => known((await service.activeOperations())[0] ?? null, 'service', clock.now())),
  ]);
  const ours = identity.account ? await parts.cache.journal.ofDay(identity.account, wish.target) : [];
  return {
    identity,
    facts: {
      action: wish.action,
      target: wish.target,
      now: clock.now(),
      canAct: service.canAct,
      page: wish.page,
      session: identity.session,
      store,
      day,
      running,
      lastPress: latestPress(ours, day, clock.now()),
      formerStatuses: ours.map(({ before }) => before.postings.map(({ status }) => status)),
      given: wish.given,
    },
  };
}

const QUEUEING: readonly Action[] = ['refresh', 'regenerate'];

/**
 * The latest refresh or regenerate of a day: from our journal, or from the day's own history, which tells of others'.
 * Unknown where the history is not published, or has a later line of which we can't tell whether it was one; what is
 * written there for people is not read.
 */
function latestPress(rows: readonly JournalRow[], day: Fact<DayDetail>, now: Instant): Fact<RecentPress | null> {
  const history = day.known ? day.value.history : null;
  const ours = rows.flatMap((row) => (row.acceptedAt ? [{ action: row.action, at: row.acceptedAt }] : []));
  const theirs = (history ?? []).flatMap(({ action, at }) => (action === null || action === 'unknown' ? [] : [{ action, at }]));
  const [latest = null] = [...ours, ...theirs]
    .filter(({ action }) => QUEUEING.includes(action))
    .toSorted((a, b) => compareInstants(b.at, a.at));
  const unclear = (history ?? []).some(({ action, at }) => action === 'unknown' && (latest === null || isLater(at, latest.at)));
  if (unclear || (history === null && latest === null)) return unknown(day.known ? 'not-published' : day.why);
  return known(latest, 'journal', now);
}
