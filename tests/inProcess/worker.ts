/** The real worker over the real practice service, in this process: no browser, no network, the database in memory. */
import { IDBFactory } from 'fake-indexeddb';
import { openCache } from '../../lib/cache/cache.ts';
import { clockNow, pause } from '../../lib/clock.ts';
import type { Notice } from '../../lib/messages/notices.ts';
import { createRateLimit } from '../../lib/messages/rateLimit.ts';
import { createRouter } from '../../lib/messages/router.ts';
import { PRACTICE, pageHref } from '../../lib/service/sites.ts';
import { createVerifiedAccounts } from '../../lib/worker/account/verifiedAccounts.ts';
import { createRecentSites } from '../../lib/worker/context/recentSites.ts';
import { createSeenPages } from '../../lib/worker/context/seenPages.ts';
import { createSites } from '../../lib/worker/context/sites.ts';
import { createWorker } from '../../lib/worker/createWorker.ts';
import { createArea } from '../../lib/worker/testing/area.ts';
import { createLocks } from '../../lib/worker/testing/locks.ts';
import { NO_DEFECTS } from '../../lib/worker/testing/noDefects.ts';
import { NO_GUESTS } from '../../lib/worker/testing/noGuests.ts';

export const ORIGIN = 'http://127.0.0.1:8787';
const SENDER = { id: 'us', origin: ORIGIN, frameId: 0, tab: { id: 1 } };

export interface WorkerHere {
  /** Asks it as a tab of the site does. */
  ask(message: unknown): Promise<unknown>;
  /** What went wrong in it. */
  readonly errors: readonly unknown[];
}

/**
 * A worker of its own with an empty database.
 * @param service answers its requests
 * @param notify is called with what it tells every page
 */
export function startWorker(service: (request: Request) => Response | Promise<Response>, notify: (notice: Notice) => void): WorkerHere {
  globalThis.indexedDB = new IDBFactory();
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  const area = createArea();
  const seenPages = createSeenPages(area);
  // Time goes by hand here: what would give a request up by the clock is left out.
  const fetchHere = async (input: string | URL | Request, init?: RequestInit) => service(new Request(input, { ...init, signal: null }));
  const sites = createSites({ practice: PRACTICE, guests: () => [], fetch: fetchHere, localNow: clockNow, seen: seenPages });
  const { handlers } = createWorker(
    {
      cache: openCache(),
      siteAt: sites.at,
      pageHref,
      verified: createVerifiedAccounts(area),
      recentSites: createRecentSites(area),
      seenPages,
      locks: createLocks(),
      clickIcon: async () => ({ kind: 'unknown' }),
      localNow: clockNow,
      newId: () => crypto.randomUUID(),
      random: Math.random,
      // On the clock of the scene, which goes on only while the merchant looks.
      wait: pause,
      notify,
      keepWaking: async () => {},
      onError,
    },
    { ...NO_GUESTS, defects: NO_DEFECTS, area, version: '1', browserLocale: () => 'en-US', openPage: async () => {} },
  );
  const rules = { extensionId: 'us', extensionOrigin: 'chrome-extension://us', admits: async () => true };
  const router = createRouter(
    handlers,
    rules,
    createRateLimit(() => Date.now()),
    onError,
  );
  // As between a page and its worker, only copies go to and fro.
  const ask = async (message: unknown) => structuredClone(await router(structuredClone(message), SENDER));
  return { ask, errors };
}
