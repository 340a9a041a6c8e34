/** Facts for tests: a day that may be repaired, of which each test breaks what it is about. */
import type { Action, GivenReason } from '../../domain/day/action.ts';
import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import type { DiagnosisFacts } from '../../diagnosis/facts.ts';
import type { DayDetail, DaySummary, Totals } from '../../domain/day/day.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { type Fact, type UnknownReason, known } from '../../domain/values/fact.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Accounting, Mapping, Store } from '../../domain/store/store.ts';
import { completeMapping, healthyAccounting, healthyStore } from '../../domain/testing/store.ts';
import type { PageSeen, PreflightFacts } from '../verdict.ts';

export { unknown } from '../../domain/values/fact.ts';

export const NOW = '2026-11-24T15:00:00.000Z' as Instant;
export const DATE = '2026-11-03' as BusinessDate;
export const TARGET = { storeId: '1', date: DATE };
export const LOADED = '2026-11-04T09:15:00Z' as Instant;
export const TOTALS: Totals = { sales: 128450, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };
export const NO_TOTALS: Totals = { sales: 0, discounts: 0, tax: 0, payments: 0, cogs: 0, purchaseOrders: 0 };
/** Every reason why a fact may not be known. */
export const WHYS: readonly UnknownReason[] = ['not-asked', 'not-published', 'not-signed-in', 'unreachable', 'not-understood', 'not-found'];

/** A reason of the brief that nothing of the healthy facts contradicts. */
export const GIVEN: Readonly<Record<Action, GivenReason>> = {
  refresh: { reason: 'failed' },
  regenerate: { reason: 'failed' },
  post: { reason: 'after-regenerate' },
};

/** A fact as the service tells it now. */
export const byService = <T>(value: T): Fact<T> => known(value, 'service', NOW);
export const ago = (seconds: number): Instant => addSeconds(NOW, -seconds);
export const date = (text: string): BusinessDate => text as BusinessDate;

export function postingOf(status: string, changes: Partial<Posting> = {}): Posting {
  return { kind: 'sales', status, sync: null, message: null, postedAt: null, ledgerRef: null, ...changes };
}

/** A day with postings in these statuses; POS and accounting agree. */
export function dayOf(statuses: readonly (string | Posting)[], changes: Partial<DayDetail> = {}): DayDetail {
  return {
    ...TARGET,
    version: 'v1',
    loadedAt: LOADED,
    posChangedAt: null,
    currency: 'CAD',
    totals: TOTALS,
    pos: TOTALS,
    accounting: TOTALS,
    postings: statuses.map((status) => (typeof status === 'string' ? postingOf(status) : status)),
    entry: [],
    checks: [],
    history: [],
    ...changes,
  };
}

export const dayFact = (...[statuses, changes]: Parameters<typeof dayOf>): Fact<DayDetail> => byService(dayOf(statuses, changes));

export function sessionFact(user: Partial<Session['user']> = {}, account: Partial<Session['account']> = {}): Fact<Session> {
  return byService({
    user: { id: 'u1', name: 'Camille Roy', role: 'full-access', ...user },
    account: { id: 'a1', name: 'Vélo', subscriptionStart: date('2026-01-01'), currency: 'CAD', locale: 'en-CA', ...account },
    serverTime: NOW,
  });
}

export const mappingFact = (changes: Partial<Mapping> = {}): Fact<Mapping> => byService(completeMapping(changes));
export const accountingFact = (changes: Partial<Accounting> = {}): Fact<Accounting> => byService(healthyAccounting(changes));
export const storeOf = (changes: Partial<Store> = {}): Store => healthyStore(NOW, changes);
export const storeFact = (changes: Partial<Store> = {}): Fact<Store> => byService(storeOf(changes));

export function operationOf(changes: Partial<Operation> = {}): Operation {
  return {
    id: 'op-1',
    key: 'key-1',
    action: 'refresh',
    ...TARGET,
    state: 'running',
    step: 1,
    of: 3,
    message: null,
    requestedBy: 'Noah Tremblay',
    requestedAt: NOW,
    finishedAt: null,
    dayVersion: null,
    ...changes,
  };
}

/** The same facts as a diagnosis wants them. */
export const diagnosisFacts = (day: DaySummary | DayDetail, changes: Partial<DiagnosisFacts> = {}): DiagnosisFacts => ({
  day,
  session: sessionFact(),
  store: storeFact(),
  lastBuild: byService(null),
  lastRefresh: byService(null),
  running: byService(null),
  now: NOW,
  ...changes,
});

/** Facts on which `action` is all clear: a held day to rebuild, or a rebuilt day to post. */
export function factsFor(action: Action, changes: Partial<PreflightFacts> = {}): PreflightFacts {
  const day = changes.day ?? dayFact([action === 'post' ? 'POST' : 'HOLD']);
  // The page shows what the service says of the day.
  const page: PageSeen = {
    kind: 'day',
    storeId: TARGET.storeId,
    date: DATE,
    statuses: day.known ? day.value.postings.map(({ status }) => status) : null,
  };
  return {
    action,
    target: TARGET,
    now: NOW,
    canAct: true,
    knowsEveryEntry: true,
    page,
    session: sessionFact(),
    store: storeFact(),
    day,
    running: byService(null),
    lastBuild: byService(null),
    lastRefresh: byService(null),
    given: GIVEN[action],
    ...changes,
  };
}
