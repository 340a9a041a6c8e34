import type { Cache } from '../cache/cache.ts';
import type { Handlers } from '../messages/router.ts';
import type { VerifiedAccounts } from './account/verifiedAccounts.ts';
import type { Ports } from './context/ports.ts';
import type { RecentSites } from './context/recentSites.ts';
import type { SeenPages } from './context/seenPages.ts';
import { type Sync, createSync } from './sync/sync.ts';
import type { SyncArea } from './sync/shelf.ts';
import { type HandlersDeps, createHandlers } from './handlers/handlers.ts';
import { createGoOn } from './pairs/goOn.ts';
import { type Poller, createPoller } from './repair/polling/poller.ts';

/** What the rooms of the worker are built from. */
export interface WorkerDeps extends Ports {
  readonly cache: Cache;
  readonly verified: VerifiedAccounts;
  readonly recentSites: RecentSites;
  readonly seenPages: SeenPages;
}

/** What only messages need: settings, our own pages, the sites that the merchant lets us read. */
export type MessageDeps = Pick<HandlersDeps, 'area' | 'version' | 'browserLocale' | 'openPage' | 'guests' | 'look' | 'defects'> & {
  /** `storage.sync`: the browser carries it to the merchant's other computers. */
  readonly syncArea: SyncArea;
};

/** What came of it: what answers messages, what follows operations to their end, and what hears of other computers. */
export interface Worker {
  readonly handlers: Handlers;
  readonly poller: Poller;
  readonly sync: Pick<Sync, 'heard'>;
}

/** The worker, put together. */
export function createWorker(deps: WorkerDeps, { syncArea, ...surroundings }: MessageDeps): Worker {
  const sync = createSync({ ...deps, area: surroundings.area, syncArea });
  const parts = { ...deps, cache: { ...deps.cache, told: sync.told } };
  const poller = createPoller(parts, createGoOn(parts));
  const resume = (now: boolean) => void poller.resume(now).catch(deps.onError);
  const handlers = createHandlers(
    { ...parts, ...surroundings, poller, sync },
    {
      // Where somebody looks, it is followed sooner than the alarm would have it.
      onLook: () => resume(false),
      // A service that answers again is asked at once about what could not be followed.
      onAnswer: () => resume(true),
    },
  );
  return { handlers, poller, sync };
}
