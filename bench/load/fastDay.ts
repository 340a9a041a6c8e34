/** A day of one browser in fast motion: the worker's own parts over the practice service, in this process, on a clock moved by hand. */
import 'fake-indexeddb/auto';
import { setImmediate as turn } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { pauseAfter } from '../../components/accounting/pace.ts';
import { openCache } from '../../lib/cache/cache.ts';
import { NAME } from '../../lib/cache/schema.ts';
import { type BusinessDate, type Instant, written } from '../../lib/domain/values/businessDate.ts';
import type { Answer, MessageName, Reply, Request as Asked } from '../../lib/messages/protocol.ts';
import { createRateLimit } from '../../lib/messages/rateLimit.ts';
import { createRouter } from '../../lib/messages/router.ts';
import { PRACTICE, pageHref } from '../../lib/service/sites.ts';
import { createApp } from '../../sandbox/app.ts';
import { openScenario } from '../../sandbox/startPractice.ts';
import { createRandom } from './random.ts';
import { createVerifiedAccounts } from '../../lib/worker/account/verifiedAccounts.ts';
import { createRecentSites } from '../../lib/worker/context/recentSites.ts';
import { createSeenPages } from '../../lib/worker/context/seenPages.ts';
import { createSites } from '../../lib/worker/context/sites.ts';
import { type WorkerDeps, createWorker } from '../../lib/worker/createWorker.ts';
import type { Poller } from '../../lib/worker/repair/polling/poller.ts';
import { NO_DEFECTS } from '../../lib/worker/testing/noDefects.ts';
import { NO_GUESTS } from '../../lib/worker/testing/noGuests.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const ORIGIN = 'http://127.0.0.1:8787';
const STORE = '3';
const OWN = 'chrome-extension://fast';
const SENDER = { id: 'fast', origin: ORIGIN, frameId: 0, tab: { id: 1 } };
const WANTED = { from: '2026-11-01', to: '2026-11-23' } as Asked<'freshDays'>['range'];
/** A worker that nobody needs for so long is ended by the browser. */
const IDLE_MS = 30_000;
/** How often a page asks the worker while an operation runs. A real one asks every two seconds, of the worker alone. */
const POLL_MS = 60_000;
/** After so many turns in which nothing was read or asked, nothing is under way. */
const QUIET_TURNS = 30;

/** How the service answers, where it does not answer as usual: not at all, or with this. */
export type Weather = 'well' | 'offline' | (() => Response);

export interface FastDayOptions {
  readonly seed?: number;
  /** How long an operation takes at the service, in seconds. */
  readonly operationSeconds?: number;
}

/** `storage.session`, as far as it is used. */
function createArea() {
  const items = new Map<string, unknown>();
  return {
    get: async () => Object.fromEntries(items),
    set: async (changes: Record<string, unknown>) => void Object.entries(changes).forEach(([key, value]) => items.set(key, value)),
    remove: async (keys: string | string[]) => [keys].flat().forEach((key) => items.delete(key)),
  };
}

/** A browser with a merchant who is signed in; the clock stands until time passes. */
export function startFastDay({ seed = 1, operationSeconds }: FastDayOptions = {}) {
  globalThis.indexedDB = new IDBFactory();
  const random = createRandom(seed);
  let now = Temporal.Instant.from(NOW).epochMilliseconds;
  const localNow = () => written(Temporal.Instant.fromEpochMilliseconds(Math.round(now)));
  const practice = openScenario({ scenario: 'every-status', now: NOW, realNow: () => now, operationSeconds });
  const owner = practice.signIn('owner@velo.example', 'practice')!;
  const app = createApp(practice);
  const requests: { readonly at: number; readonly what: string }[] = [];
  const errors: unknown[] = [];
  const area = createArea();
  let weather: Weather = 'well';
  let activity = 0;
  let alarm: { readonly everyMs: number; at: number } | null = null;
  let lastEvent = -Infinity;

  async function fetchHere(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    // In fast motion none of the signals that give a request up comes within the day: they would all be kept.
    const request = new Request(input, { ...init, signal: null });
    requests.push({ at: now, what: `${request.method} ${new URL(request.url).pathname}` });
    activity++;
    if (weather === 'offline') throw new TypeError('Failed to fetch');
    if (weather !== 'well') return weather();
    request.headers.set('cookie', `session=${owner.sessionId}`);
    return app.fetch(request);
  }

  const cache = openCache();
  const journal = new Proxy(cache.journal, { get: (target, name) => (activity++, Reflect.get(target, name) as unknown) });

  /** A worker as it is born: it knows only what the database and the browser's storages hold. */
  function bear(): { readonly poller: Poller; readonly router: ReturnType<typeof createRouter> } {
    const seenPages = createSeenPages(area);
    const sites = createSites({ practice: PRACTICE, guests: () => [], fetch: fetchHere, localNow, seen: seenPages });
    const deps: WorkerDeps = {
      cache: { ...cache, journal },
      siteAt: sites.at,
      pageHref,
      verified: createVerifiedAccounts(area),
      recentSites: createRecentSites(area),
      seenPages,
      locks: navigator.locks,
      clickIcon: async () => ({ kind: 'unknown' }),
      localNow,
      newId: () => crypto.randomUUID(),
      random,
      wait: async (ms) => void (now += ms),
      notify: () => {},
      keepWaking: async (seconds) => void (alarm = seconds === null ? null : { everyMs: seconds * 1000, at: now + seconds * 1000 }),
      onError: (error) => void errors.push(error),
    };
    const { handlers, poller } = createWorker(deps, {
      ...NO_GUESTS,
      defects: NO_DEFECTS,
      area,
      version: '1',
      browserLocale: () => 'en',
      openPage: async () => {},
    });
    const rules = { extensionId: 'fast', extensionOrigin: OWN, admits: async () => true };
    return {
      poller,
      router: createRouter(
        handlers,
        rules,
        createRateLimit(() => now),
        (error) => void errors.push(error),
      ),
    };
  }
  let worker = bear();

  /** Waits until nothing is under way in the worker. */
  async function quiet(): Promise<void> {
    for (let turns = 0, seen = activity; turns < QUIET_TURNS; turns++) {
      await turn();
      if (seen !== activity) [turns, seen] = [0, activity];
    }
  }

  /** The worker for the next event: the one that is there, or a new one, which begins as the background does. */
  async function awake(): Promise<typeof worker> {
    // A page that asks every two seconds keeps it.
    if (page.asksOperations === Infinity && now - lastEvent >= IDLE_MS) {
      worker = bear();
      await worker.poller.resume();
    }
    lastEvent = now;
    return worker;
  }

  async function ask<N extends MessageName>(name: N, body: Asked<N>): Promise<Answer<N>> {
    const { router } = await awake();
    return (await router({ name, body }, SENDER)) as Answer<N>;
  }

  async function valueOf<N extends MessageName>(name: N, body: Asked<N>): Promise<Reply<N>> {
    const answer = await ask(name, body);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.reason.key}`);
    return answer.value;
  }

  let failures = 0;
  let operating = false;
  const page = { asksDays: Infinity, asksOperations: Infinity };

  const inFront = () => page.asksDays < Infinity;

  async function lookAtOperations(): Promise<void> {
    const answer = await ask('operations', { storeId: STORE });
    if (answer.ok) operating = answer.value.operations.some(({ active }) => active);
    page.asksOperations = operating ? now + POLL_MS : Infinity;
  }

  async function lookAtDays(): Promise<void> {
    const answer = await ask('freshDays', { storeId: STORE, range: WANTED, window: WANTED });
    failures = answer.ok && !answer.value.problem ? 0 : failures + 1;
    await lookAtOperations();
    page.asksDays = now + pauseAfter(failures, random());
  }

  /** The next thing that happens by itself before `end`, or null. */
  function nextEvent(end: number): (() => Promise<unknown>) | null {
    const at = Math.min(alarm?.at ?? Infinity, page.asksDays, page.asksOperations);
    if (at > end) return null;
    now = Math.max(now, at);
    if (at === page.asksDays) return lookAtDays;
    if (at === page.asksOperations) return lookAtOperations;
    alarm!.at = now + alarm!.everyMs;
    return async () => (await awake()).poller.resume();
  }

  return {
    /** What was asked of the service, and when, in epoch milliseconds. */
    requests: requests as readonly { readonly at: number; readonly what: string }[],
    errors: errors as readonly unknown[],
    now: () => now,
    alarm: () => alarm,
    cache,
    /** How many rows each table holds. */
    async rows(): Promise<Record<string, number>> {
      const db = await openDB(NAME);
      const counted = await Promise.all([...db.objectStoreNames].map(async (table) => [table, await db.count(table)] as const));
      db.close();
      return Object.fromEntries(counted);
    },
    setWeather: (next: Weather) => void (weather = next),
    /** The report is opened in front. */
    async open(): Promise<void> {
      await valueOf('hello', {});
      await ask('cachedDays', { storeId: STORE, range: WANTED, window: WANTED });
      await lookAtDays();
      await quiet();
    },
    /** The page is closed, or goes to the background. */
    leave: () => void Object.assign(page, { asksDays: Infinity, asksOperations: Infinity }),
    /** Posts November 21 by hand: the checklist, whatever it asks, and Run. */
    async post(): Promise<void> {
      const target = { storeId: STORE, date: '2026-11-21' as BusinessDate };
      const page = { kind: 'day', ...target, statuses: null } as const;
      const wish = { action: 'post', target, page, given: { reason: 'after-regenerate' } } as const;
      const { checklist } = await valueOf('judge', { ...wish, confirmed: [], fingerprint: null });
      const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
      const { clearance } = await valueOf('judge', { ...wish, confirmed, fingerprint: checklist.fingerprint });
      if (!clearance)
        throw new Error(
          `Not clear: ${checklist.checks
            .filter(({ kind }) => kind === 'block')
            .map(({ id }) => id)
            .join(', ')}`,
        );
      await valueOf('run', { clearance: clearance.id, page });
      if (inFront()) await lookAtOperations();
    },
    /** Lets so many seconds pass, with everything that happens in them by itself. */
    async pass(seconds: number): Promise<void> {
      const end = now + seconds * 1000;
      await quiet();
      for (let event = nextEvent(end); event; event = nextEvent(end)) {
        await event();
        await quiet();
      }
      now = Math.max(now, end);
    },
    stop: () => practice.close(),
  };
}
export type FastDay = ReturnType<typeof startFastDay>;
