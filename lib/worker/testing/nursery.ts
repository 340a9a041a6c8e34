import { CATALOGUES } from '../../i18n/catalogues.ts';
import { createRateLimit } from '../../messages/rateLimit.ts';
import { createRouter } from '../../messages/router.ts';
import { PRACTICE, pageHref } from '../../service/sites.ts';
import { createVerifiedAccounts } from '../account/verifiedAccounts.ts';
import { createRecentSites } from '../context/recentSites.ts';
import { createSeenPages } from '../context/seenPages.ts';
import { createSites } from '../context/sites.ts';
import { type WorkerDeps, createWorker } from '../createWorker.ts';
import { createGuidedSites } from '../guide/guidedSites.ts';
import type { Morning } from '../morning/morning.ts';
import type { Poller } from '../repair/polling/poller.ts';
import { createArea } from './area.ts';
import { NO_DEFECTS } from './none/noDefects.ts';
import { NO_GUESTS } from './none/noGuests.ts';
import { NO_LEAD } from './none/noLead.ts';

/** What a worker is made of that outlives it, and what it reports. */
export interface Surroundings extends Pick<
  WorkerDeps,
  'cache' | 'locks' | 'localNow' | 'random' | 'wait' | 'notify' | 'keepWaking' | 'onError' | 'quiet'
> {
  /** What the extension is called: who writes to it as one of its own. */
  readonly id: string;
  readonly browserLocale: string;
  readonly fetch: typeof fetch;
  /** The clock of the limit on messages, in epoch milliseconds. */
  readonly limitNow: () => number;
}

/** A worker that was begun. */
export interface BornWorker {
  readonly morning: Morning;
  readonly poller: Poller;
  readonly router: ReturnType<typeof createRouter>;
}

/**
 * Has the worker's own parts begin over a service that the caller holds, for the site of the practice.
 * @returns begins a worker, each time another one, which knows only what the database and the browser's storages hold
 */
export function createNursery({ id, browserLocale, fetch, limitNow, ...ports }: Surroundings): () => BornWorker {
  const { localNow, onError } = ports;
  const area = createArea();
  const syncArea = createArea();
  return () => {
    const seenPages = createSeenPages(area);
    const deps: WorkerDeps = {
      ...ports,
      leading: NO_LEAD,
      siteAt: createSites({ practice: PRACTICE, guests: () => [], fetch, localNow, seen: seenPages }).at,
      pageHref,
      verified: createVerifiedAccounts(area),
      recentSites: createRecentSites(area),
      seenPages,
      guidedSites: createGuidedSites(area),
      session: area,
      clickIcon: async () => ({ kind: 'unknown' }),
      newId: () => crypto.randomUUID(),
    };
    const { handlers, poller, morning } = createWorker(deps, {
      ...NO_GUESTS,
      defects: NO_DEFECTS,
      area,
      syncArea,
      version: '1',
      browserLocale: () => browserLocale,
      textsOf: async (one) => CATALOGUES[one],
      openPage: async () => {},
      runParts: async () => {},
    });
    const rules = { extensionId: id, extensionOrigin: `chrome-extension://${id}`, admits: async () => true };
    return { morning, poller, router: createRouter(handlers, rules, createRateLimit(limitNow), (error) => void onError(error)) };
  };
}
