/** A day of one browser in fast motion: the worker's own parts over the practice service, in this process, on a clock moved by hand. */
import 'fake-indexeddb/auto';
import { setImmediate as turn } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { openCache } from '../../lib/cache/cache.ts';
import { NAME } from '../../lib/cache/schema.ts';
import { type Instant, written } from '../../lib/domain/values/businessDate.ts';
import type { Answer, MessageName, Request as Asked } from '../../lib/messages/protocol.ts';
import { createNursery } from '../../lib/worker/testing/nursery.ts';
import { createQuiet } from '../../lib/worker/testing/none/quiet.ts';
import { createPage } from './page.ts';
import { createRandom } from './random.ts';
import { startService } from './service.ts';

const NOW = '2026-11-24T15:00:00Z' as Instant;
const ORIGIN = 'http://127.0.0.1:8787';
const ID = 'fast';
const SENDER = { id: ID, origin: ORIGIN, frameId: 0, tab: { id: 1 } };
/** A worker that nobody needs for so long is ended by the browser. */
const IDLE_MS = 30_000;
/** After so many turns in which nothing was read or asked, nothing is under way. */
const QUIET_TURNS = 30;

export type { Weather } from './service.ts';

export interface FastDayOptions {
  readonly seed?: number;
  /** How long an operation takes at the service, in seconds. */
  readonly operationSeconds?: number;
}

/** How many rows each table of the database holds. */
async function countRows(): Promise<Record<string, number>> {
  const db = await openDB(NAME);
  const counted = await Promise.all([...db.objectStoreNames].map(async (table) => [table, await db.count(table)] as const));
  db.close();
  return Object.fromEntries(counted);
}

/** Waits until nothing is under way in the worker. @param activity grows with whatever is read or asked */
async function atRest(activity: () => number): Promise<void> {
  for (let turns = 0, seen = activity(); turns < QUIET_TURNS; turns++) {
    await turn();
    if (seen !== activity()) [turns, seen] = [0, activity()];
  }
}

/** A browser with a merchant who is signed in; the clock stands until time passes. */
export function startFastDay({ seed = 1, operationSeconds }: FastDayOptions = {}) {
  globalThis.indexedDB = new IDBFactory();
  const random = createRandom(seed);
  let now = Temporal.Instant.from(NOW).epochMilliseconds;
  const localNow = () => written(Temporal.Instant.fromEpochMilliseconds(Math.round(now)));
  let activity = 0;
  const service = startService({ now: NOW, realNow: () => now, operationSeconds, onRequest: () => activity++ });
  const errors: unknown[] = [];
  let alarm: { readonly everyMs: number; at: number } | null = null;
  let lastEvent = -Infinity;

  const cache = openCache();
  const journal = new Proxy(cache.journal, { get: (target, name) => (activity++, Reflect.get(target, name) as unknown) });

  const bear = createNursery({
    id: ID,
    browserLocale: 'en',
    cache: { ...cache, journal },
    fetch: service.fetch,
    locks: navigator.locks,
    localNow,
    limitNow: () => Math.round(now),
    random,
    wait: async (ms) => void (now += ms),
    notify: () => {},
    keepWaking: async (seconds) => void (alarm = seconds === null ? null : { everyMs: seconds * 1000, at: now + seconds * 1000 }),
    quiet: createQuiet(),
    onError: (error) => void errors.push(error),
  });
  let worker = bear();

  const quiet = () => atRest(() => activity);

  /** The worker for the next event: the one that is there, or a new one, which begins as the background does. */
  async function awake(): Promise<typeof worker> {
    // A page that asks every two seconds keeps it.
    if (page.asks.operations === Infinity && now - lastEvent >= IDLE_MS) {
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

  const page = createPage({ ask, now: () => now, random });

  /** The next thing that happens by itself before `end`, or null. */
  function nextEvent(end: number): (() => Promise<unknown>) | null {
    const { days, operations } = page.asks;
    const at = Math.min(alarm?.at ?? Infinity, days, operations);
    if (at > end) return null;
    now = Math.max(now, at);
    if (at === days) return page.lookAtDays;
    if (at === operations) return page.lookAtOperations;
    alarm!.at = now + alarm!.everyMs;
    return async () => (await awake()).poller.resume();
  }

  return {
    /** What was asked of the service, and when, in epoch milliseconds. */
    requests: service.requests as readonly { readonly at: number; readonly what: string }[],
    errors: errors as readonly unknown[],
    now: () => now,
    alarm: () => alarm,
    cache,
    /** How many rows each table holds. */
    rows: countRows,
    setWeather: service.setWeather,
    /** The report is opened in front. */
    async open(): Promise<void> {
      await page.open();
      await quiet();
    },
    /** The page is closed, or goes to the background. */
    leave: page.leave,
    post: page.post,
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
    stop: () => service.close(),
  };
}
export type FastDay = ReturnType<typeof startFastDay>;
