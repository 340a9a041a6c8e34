import type { Action, DayTarget, GivenReason } from '../domain/action.ts';
import type { DayDetail } from '../domain/day.ts';
import { known, unknown } from '../domain/fact.ts';
import type { PageSeen, PreflightFacts } from '../preflight/verdict.ts';
import type { Service } from '../service/port.ts';
import { tolerate } from './days.ts';
import { factOf } from './factOf.ts';
import { verifyIdentity } from './identity.ts';
import { keeperOf, sawStore } from './keeper.ts';
import type { Parts } from './parts.ts';
import { latestBuild, latestRefresh } from './presses.ts';
import { runningAt } from './running.ts';
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
  /** Who is signed in, and under which key the record of the day is kept. */
  readonly identity: Identity;
}

/** True where the action can run from the page in front: by a request, or by the site's own icon that stands on it. */
export const canActFrom = ({ canAct }: Pick<Service, 'canAct'>, { action, page }: Pick<Wish, 'action' | 'page'>): boolean =>
  canAct || (page.kind === 'day' && (page.icons?.includes(action) ?? false));

/** Keeps what the details of a day told, so that its row says the same; days can do without. */
export async function keepDetail({ cache }: Pick<Parts, 'cache'>, account: string, { storeId, date }: DayTarget, day: DayDetail): Promise<void> {
  if (day.storeId === storeId && day.date === date) await tolerate(cache.days.keepDetail(account, day));
}

/**
 * Reads everything that a preflight judges, afresh from the service.
 * @throws CacheError where our own record cannot be read: without it nothing may be judged clear
 */
export async function gatherFacts(parts: Parts, site: Site, wish: Wish): Promise<GatheredFacts> {
  const { service, clock } = site;
  const { session, account: named } = await verifyIdentity(parts, site);
  const account = keeperOf({ session, account: named }, site, wish.target.storeId);
  const [store, day, running] = await Promise.all([
    factOf(async () => {
      const found = (await service.stores()).find(({ id }) => id === wish.target.storeId);
      if (found) return known(found, 'service', clock.now());
      return unknown(session.known ? 'not-found' : session.why);
    }),
    factOf(() => service.day(wish.target)),
    runningAt(parts, site),
  ]);
  if (day.known) await sawStore(parts, site, wish.target.storeId);
  if (named && day.known) await keepDetail(parts, named, wish.target, day.value);
  const ours = account ? await parts.cache.journal.ofDay(account, wish.target) : [];
  return {
    identity: { session, account },
    facts: {
      action: wish.action,
      target: wish.target,
      now: clock.now(),
      canAct: canActFrom(service, wish),
      knowsEveryEntry: service.knowsEveryEntry,
      page: wish.page,
      session,
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
