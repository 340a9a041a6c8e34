import type { Instant } from '../../lib/domain/values/businessDate.ts';
import { createRateLimit } from '../../lib/messages/rateLimit.ts';
import { createRouter } from '../../lib/messages/router.ts';
import { PRACTICE, pageHref } from '../../lib/service/sites.ts';
import { createVerifiedAccounts } from '../../lib/worker/account/verifiedAccounts.ts';
import { createRecentSites } from '../../lib/worker/context/recentSites.ts';
import { createSeenPages } from '../../lib/worker/context/seenPages.ts';
import { createSites } from '../../lib/worker/context/sites.ts';
import { type WorkerDeps, createWorker } from '../../lib/worker/createWorker.ts';
import type { Poller } from '../../lib/worker/repair/polling/poller.ts';
import { createArea } from '../../lib/worker/testing/area.ts';
import { NO_DEFECTS } from '../../lib/worker/testing/noDefects.ts';
import { NO_GUESTS } from '../../lib/worker/testing/noGuests.ts';

/** What the extension is called here, as far as its own worker asks. */
export const OWN = 'chrome-extension://fast';

/** What a worker is made of that outlives it, and what it reports. */
export interface Surroundings {
  readonly cache: WorkerDeps['cache'];
  readonly fetch: typeof fetch;
  readonly localNow: () => Instant;
  readonly random: () => number;
  /** Lets so many milliseconds pass. */
  readonly passMs: (ms: number) => void;
  readonly keepWaking: (seconds: number | null) => void;
  readonly onError: (error: unknown) => void;
}

export interface BornWorker {
  readonly poller: Poller;
  readonly router: ReturnType<typeof createRouter>;
}

/** Has workers born, one after the other, each of which knows only what the database and the browser's storages hold. */
export function createNursery({ cache, fetch, localNow, random, passMs, keepWaking, onError }: Surroundings): () => BornWorker {
  const area = createArea();
  const limit = () => Temporal.Instant.from(localNow()).epochMilliseconds;
  return () => {
    const seenPages = createSeenPages(area);
    const sites = createSites({ practice: PRACTICE, guests: () => [], fetch, localNow, seen: seenPages });
    const deps: WorkerDeps = {
      cache,
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
      wait: async (ms) => passMs(ms),
      notify: () => {},
      keepWaking: async (seconds) => keepWaking(seconds),
      onError,
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
      router: createRouter(handlers, rules, createRateLimit(limit), (error) => void onError(error)),
    };
  };
}
