import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import type { DayDetail, Totals } from '../../domain/day/day.ts';
import { known } from '../../domain/values/fact.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { completeMapping, healthyStore } from '../../domain/testing/store.ts';
import { ServiceError } from '../../service/errors.ts';
import type { ActionRequest, Service } from '../../service/port.ts';

import { ORIGIN, START, TARGET } from './given.ts';

const FIGURES: Totals = { sales: 128450, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };

const STORE: Store = healthyStore(START, {
  mapping: known(completeMapping({ changedAt: addSeconds(START, -60) }), 'service', START),
  queue: known({ postsAutomatically: false, everyMinutes: 30 }, 'service', START),
});

const DAY: DayDetail = {
  ...TARGET,
  version: 'v1',
  loadedAt: '2026-11-04T08:00:00Z' as Instant,
  posChangedAt: null,
  currency: 'CAD',
  totals: FIGURES,
  pos: FIGURES,
  accounting: FIGURES,
  postings: [{ kind: 'sales', status: 'HOLD', sync: null, message: null, postedAt: null, ledgerRef: null }],
  entry: [],
  checks: [],
  history: [],
};

/** An operation that is done. */
const operationOf = (request: ActionRequest, id: string, at: Instant, dayVersion: string): Operation => ({
  id,
  key: request.key,
  action: request.action,
  ...request.target,
  state: 'succeeded',
  step: 3,
  of: 3,
  message: null,
  requestedBy: 'Camille Roy',
  requestedAt: at,
  finishedAt: at,
  dayVersion,
});

/** How the service's next answer to `act` is lost. */
export type Loss = 'none' | 'before' | 'after';

/** A service that answers, refuses or loses its answer as the test wants it. @param now by its clock */
export function createTestService(now: () => Instant) {
  const operations: Operation[] = [];
  const acted: ActionRequest[] = [];
  const control = { loss: 'none' as Loss, refuse: null as ServiceError | null, down: false, accountId: 'a1' };

  const session = (): Session => ({
    user: { id: 'u1', name: 'Camille Roy', role: 'full-access' },
    account: { id: control.accountId, name: 'Vélo', subscriptionStart: '2026-01-01' as BusinessDate, currency: 'CAD', locale: 'en-CA' },
    serverTime: now(),
  });

  let store = STORE;
  let day = DAY;

  function up() {
    if (control.down) throw new ServiceError('unreachable');
  }

  const service: Service = {
    origin: ORIGIN,
    canAct: true,
    knowsEveryEntry: true,
    async session() {
      up();
      return known(session(), 'service', now());
    },
    async stores() {
      up();
      return [store];
    },
    async days() {
      up();
      return { kind: 'all', days: [day], mark: null, at: now() };
    },
    async day() {
      up();
      return known(day, 'service', now());
    },
    async act(request) {
      up();
      if (control.refuse) throw control.refuse;
      if (control.loss === 'before') throw new ServiceError('timeout');
      acted.push(request);
      const version = `v${operations.length + 2}`;
      const operation = operationOf(request, `op-${operations.length + 1}`, now(), version);
      operations.push(operation);
      const status = request.action === 'post' ? 'POSTED' : 'POST';
      day = { ...day, version, postings: day.postings.map((posting) => ({ ...posting, status })) };
      if (control.loss === 'after') throw new ServiceError('unreachable');
      return { ...operation, state: 'queued', step: 0, finishedAt: null };
    },
    async operation(id) {
      up();
      const found = operations.find((operation) => operation.id === id);
      if (!found) throw new ServiceError('refused', { problem: 'unknown-operation' });
      return found;
    },
    async operationByKey(key) {
      up();
      return operations.find((operation) => operation.key === key) ?? null;
    },
    async activeOperations() {
      up();
      return [];
    },
  };

  return {
    service,
    control,
    acted,
    changeStore: (changes: Partial<Store>) => void (store = { ...store, ...changes }),
    changeDay: (changes: Partial<DayDetail>) => void (day = { ...day, ...changes }),
  };
}
