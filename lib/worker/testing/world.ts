/** A small world for tests of the operations: a service that remembers what it did, a clock moved by hand. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { expect, vi } from 'vitest';
import { openCache } from '../../cache/cache.ts';
import { NAME } from '../../cache/schema.ts';
import { type BusinessDate, type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import type { DayDetail, Totals } from '../../domain/day/day.ts';
import { known } from '../../domain/values/fact.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import type { Session } from '../../domain/store/session.ts';
import type { Store } from '../../domain/store/store.ts';
import { completeMapping, healthyStore } from '../../domain/testing/store.ts';
import type { Request } from '../../messages/protocol.ts';
import type { PageSeen } from '../../preflight/verdict.ts';
import { ServiceError } from '../../service/errors.ts';
import type { ActionRequest, Service } from '../../service/port.ts';
import { type RequestContext, createRequestContext } from '../account/requestContext.ts';
import { createVerifiedAccounts } from '../account/verifiedAccounts.ts';
import { createLocks } from './locks.ts';
import { createRecentSites } from '../context/recentSites.ts';
import { createSeenPages } from '../context/seenPages.ts';
import type { SessionArea } from '../context/sessionArea.ts';
import { createSiteClock } from '../context/site.ts';
import type { WorkerDeps } from '../createWorker.ts';
import { createJudge } from '../repair/judge.ts';
import { createPoller } from '../repair/polling/poller.ts';
import { createRunner } from '../repair/runner.ts';

export const ORIGIN = 'http://site.example';
export const DATE = '2026-11-03' as BusinessDate;
export const TARGET = { storeId: '1', date: DATE };
export const PAGE: PageSeen = { kind: 'day', storeId: '1', date: DATE, statuses: ['HOLD'] };
const START = '2026-11-24T15:00:00Z' as Instant;

const FIGURES: Totals = { sales: 128450, discounts: 0, tax: 19236, payments: 147686, cogs: 60000, purchaseOrders: 0 };

/** `storage.session`, as far as it is used. */
export function createArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key: string | null) => Object.fromEntries([...items].filter(([one]) => key === null || one === key)),
    set: async (changes) => void Object.entries(changes).forEach(([key, value]) => items.set(key, value)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => items.delete(key)),
  };
}

/** How the service's next answer to `act` is lost. */
export type Loss = 'none' | 'before' | 'after';

export function createWorld() {
  globalThis.indexedDB = new IDBFactory();
  let now = START;
  const operations: Operation[] = [];
  const acted: ActionRequest[] = [];
  const control = { loss: 'none' as Loss, refuse: null as ServiceError | null, down: false, accountId: 'a1', computerAheadSeconds: 0 };
  const localNow = () => addSeconds(now, control.computerAheadSeconds);

  const session = (): Session => ({
    user: { id: 'u1', name: 'Camille Roy', role: 'full-access' },
    account: { id: control.accountId, name: 'Vélo', subscriptionStart: '2026-01-01' as BusinessDate, currency: 'CAD', locale: 'en-CA' },
    serverTime: now,
  });

  let store: Store = healthyStore(START, {
    mapping: known(completeMapping({ changedAt: addSeconds(START, -60) }), 'service', START),
    queue: known({ postsAutomatically: false, everyMinutes: 30 }, 'service', START),
  });

  let day: DayDetail = {
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

  function up() {
    if (control.down) throw new ServiceError('unreachable');
  }

  const service: Service = {
    origin: ORIGIN,
    canAct: true,
    knowsEveryEntry: true,
    async session() {
      up();
      return known(session(), 'service', now);
    },
    async stores() {
      up();
      return [store];
    },
    async days() {
      up();
      return { kind: 'all', days: [day], mark: null, at: now };
    },
    async day() {
      up();
      return known(day, 'service', now);
    },
    async act(request) {
      up();
      if (control.refuse) throw control.refuse;
      if (control.loss === 'before') throw new ServiceError('timeout');
      acted.push(request);
      const operation: Operation = {
        id: `op-${operations.length + 1}`,
        key: request.key,
        action: request.action,
        ...request.target,
        state: 'succeeded',
        step: 3,
        of: 3,
        message: null,
        requestedBy: 'Camille Roy',
        requestedAt: now,
        finishedAt: now,
        dayVersion: 'v2',
      };
      operations.push(operation);
      day = { ...day, version: 'v2', postings: day.postings.map((posting) => ({ ...posting, status: 'POST' })) };
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

  const cache = openCache();
  const area = createArea();
  const seenPages = createSeenPages(area);
  const site = { origin: ORIGIN, service, clock: createSiteClock(localNow) };
  let ids = 0;
  const deps: WorkerDeps = {
    cache,
    siteAt: (origin) => (origin === ORIGIN ? site : null),
    pageHref: (origin, page) => `${origin}/${page}`,
    verified: createVerifiedAccounts(area),
    recentSites: createRecentSites(area),
    seenPages,
    clickIcon: async () => ({ kind: 'unknown' }),
    locks: createLocks(),
    localNow,
    newId: () => `id-${++ids}`,
    // Waiting costs no time but moves the clock, so that every pause of the code is seen by it.
    wait: async (ms) => void (now = addSeconds(now, ms / 1000)),
    notify: vi.fn(),
    random: () => 0.5,
    keepWaking: vi.fn(async () => {}),
    onError: vi.fn(),
  };

  /** A worker: started again it knows only what the database holds. */
  function startWorker() {
    const poller = createPoller(deps);
    return { poller, judge: createJudge(deps).judge, run: createRunner(deps, poller) };
  }

  const context = (tabId = 1): RequestContext => createRequestContext(deps, { site, tabId });

  return {
    deps,
    cache,
    service,
    control,
    acted,
    context,
    startWorker,
    /** As a person does who clears what the browser keeps. */
    loseDatabase: () => deleteDB(NAME),
    pass: (seconds: number) => void (now = addSeconds(now, seconds)),
    changeStore: (changes: Partial<Store>) => void (store = { ...store, ...changes }),
    changeDay: (changes: Partial<DayDetail>) => void (day = { ...day, ...changes }),
  };
}
export type World = ReturnType<typeof createWorld>;

/** Waits until no operation of the journal is active any more, whichever worker follows it. */
export const rest = (world: World): Promise<void> =>
  vi.waitFor(async () => expect(await world.cache.journal.active()).toEqual([]), { timeout: 20_000, interval: 5 });

type Worker = ReturnType<World['startWorker']>;

/** A wish to regenerate the day of this world. */
export const judgeRequest = (changes: Partial<Request<'judge'>> = {}): Request<'judge'> => ({
  action: 'regenerate',
  target: TARGET,
  page: PAGE,
  given: { reason: 'failed' },
  confirmed: [],
  fingerprint: null,
  ...changes,
});

/** Judges, confirms whatever is asked, and returns the clearance. */
export async function clear(
  world: Pick<World, 'context'>,
  worker: { readonly judge: Worker['judge'] },
  tabId = 1,
  page: PageSeen = PAGE,
): Promise<string> {
  const { checklist } = await worker.judge(world.context(tabId), judgeRequest({ page }));
  const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
  const { clearance } = await worker.judge(world.context(tabId), judgeRequest({ page, confirmed, fingerprint: checklist.fingerprint }));
  if (!clearance)
    throw new Error(
      `Not clear: ${checklist.checks
        .filter(({ kind }) => kind === 'block')
        .map(({ id }) => id)
        .join(', ')}`,
    );
  return clearance.id;
}
