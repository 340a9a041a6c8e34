import type { Action, DayTarget, GivenReason } from '../../../domain/day/action.ts';
import { known, unknown } from '../../../domain/values/fact.ts';
import type { PageSeen, PreflightFacts } from '../../../preflight/verdict.ts';
import type { Cache } from '../../../cache/cache.ts';
import type { Service } from '../../../service/port.ts';
import type { Identity } from '../../account/account.ts';
import type { IdentityDeps } from '../../account/identity.ts';
import { recordOwnerOf, sawStore } from '../../account/recordOwner.ts';
import type { ReadContext } from '../../account/requestContext.ts';
import { type KeepDetailDeps, keepDetail } from '../../context/keepDetail.ts';
import { readFact } from '../../context/readFact.ts';
import { type RecordDeps, recordSeen } from '../../history/record.ts';
import type { JournalDeps } from '../../journal/advance.ts';
import { latestBuild, latestRefresh } from '../../journal/lastActions.ts';
import { runningAt } from '../../journal/runningOperation.ts';

export type GatherDeps = IdentityDeps & KeepDetailDeps & RecordDeps & Pick<JournalDeps, 'cache'> & { readonly cache: Pick<Cache, 'said'> };

/** An action on a day, as the page asks for it. */
export interface RepairRequest {
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
export const canActFrom = ({ canAct }: Pick<Service, 'canAct'>, { action, page }: Pick<RepairRequest, 'action' | 'page'>): boolean =>
  canAct || (page.kind === 'day' && (page.icons?.includes(action) ?? false));

/**
 * Reads everything that a preflight judges, afresh from the service.
 * @throws CacheError where our own record cannot be read: without it nothing may be judged clear
 */
export async function gatherFacts(deps: GatherDeps, { site, identity }: ReadContext, request: RepairRequest): Promise<GatheredFacts> {
  const { service, clock } = site;
  const who = await identity();
  const { session } = who;
  const account = recordOwnerOf(who, site, request.target.storeId);
  const [store, day, running] = await Promise.all([
    readFact(async () => {
      const found = (await service.stores()).find(({ id }) => id === request.target.storeId);
      if (found) return known(found, 'service', clock.now());
      return unknown(session.known ? 'not-found' : session.why);
    }),
    readFact(() => service.day(request.target)),
    runningAt(deps, site),
  ]);
  if (day.known) await sawStore(deps, site, request.target.storeId);
  if (account && day.known) await keepDetail(deps, account, request.target, day.value);
  const ours = account ? await deps.cache.journal.ofDay(account, request.target) : [];
  const said = account ? await deps.cache.said.of(account, request.target.storeId) : null;
  if (account && day.known) {
    const storeName = store.known ? store.value.name : '';
    await recordSeen(deps, account, { target: request.target, storeName, day: day.value, ours, now: clock.now() });
  }
  return {
    identity: { session, account },
    facts: {
      action: request.action,
      target: request.target,
      now: clock.now(),
      canAct: canActFrom(service, request),
      knowsEveryEntry: service.knowsEveryEntry,
      page: request.page,
      session,
      store,
      day,
      running,
      lastBuild: latestBuild(ours, day, clock.now()),
      lastRefresh: latestRefresh(ours, day, clock.now()),
      formerStatuses: ours.map(({ before }) => before.postings.map(({ status }) => status)),
      ...(said ? { closed: said, settled: said.settled.find(({ date }) => date === request.target.date) ?? null } : {}),
      given: request.given,
    },
  };
}
