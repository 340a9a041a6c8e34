import type { Cache } from '../cache/cache.ts';
import type { Handlers } from '../messages/router.ts';
import type { VerifiedAccounts } from './account/verifiedAccounts.ts';
import type { Ports } from './context/ports.ts';
import type { RecentSites } from './context/recentSites.ts';
import type { SeenPages } from './context/seenPages.ts';
import { type HandlersDeps, createHandlers } from './handlers/handlers.ts';
import { type Poller, createPoller } from './repair/polling/poller.ts';

/** What the rooms of the worker are built from. */
export interface WorkerDeps extends Ports {
  readonly cache: Cache;
  readonly verified: VerifiedAccounts;
  readonly recentSites: RecentSites;
  readonly seenPages: SeenPages;
}

/** What only messages need: settings, our own pages, the sites that the merchant lets us read. */
export type MessageDeps = Pick<HandlersDeps, 'area' | 'policy' | 'version' | 'browserLocale' | 'openPage' | 'guests' | 'look' | 'defects'>;

/** The worker, put together: what answers messages, and what follows operations to their end. */
export function createWorker(deps: WorkerDeps, surroundings: MessageDeps): { readonly handlers: Handlers; readonly poller: Poller } {
  const poller = createPoller(deps);
  const resume = (now: boolean) => void poller.resume(now).catch(deps.onError);
  const handlers = createHandlers(
    { ...deps, ...surroundings, poller },
    {
      // Where somebody looks, it is followed sooner than the alarm would have it.
      onLook: () => resume(false),
      // A service that answers again is asked at once about what could not be followed.
      onAnswer: () => resume(true),
    },
  );
  return { handlers, poller };
}
