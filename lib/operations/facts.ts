import type { Action, DayTarget, GivenReason } from '../domain/action.ts';
import { type Fact, known, unknown } from '../domain/fact.ts';
import type { PageSeen, PreflightFacts } from '../preflight/verdict.ts';
import { ServiceError } from '../service/errors.ts';
import { verifyIdentity } from './identity.ts';
import type { Parts } from './parts.ts';
import { latestBuild, latestRefresh } from './presses.ts';
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

/** The refusals that say that something is not there. */
const NOT_THERE: ReadonlySet<string | undefined> = new Set(['unknown-store', 'unknown-day', 'unknown-operation']);

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
        // A refusal for another reason is none that a read has.
        return unknown(NOT_THERE.has(error.details.problem) ? 'not-found' : 'not-understood');
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
      knowsEveryEntry: service.knowsEveryEntry,
      page: wish.page,
      session: identity.session,
      store,
      day,
      running,
      lastPress: latestBuild(ours, day, clock.now()),
      lastRefresh: latestRefresh(ours, day, clock.now()),
      formerStatuses: ours.map(({ before }) => before.postings.map(({ status }) => status)),
      given: wish.given,
    },
  };
}
