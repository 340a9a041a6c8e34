import type { Cache } from '../cache/cache.ts';
import type { Handlers } from '../messages/router.ts';
import type { VerifiedAccounts } from './account/verifiedAccounts.ts';
import type { Ports } from './context/ports.ts';
import type { RecentSites } from './context/recentSites.ts';
import type { SeenPages } from './context/seenPages.ts';
import type { SessionArea } from './context/sessionArea.ts';
import { createGreeting } from './handlers/greeting.ts';
import { type Sync, createSync } from './sync/sync.ts';
import type { SyncArea } from './sync/shelf.ts';
import type { GuidedSites } from './guide/guidedSites.ts';
import { type HandlersDeps, createHandlers } from './handlers/handlers.ts';
import { createGoOn } from './pairs/goOn.ts';
import { type LeadOn, createLead } from './lead/lead.ts';
import type { LeadPorts } from './lead/ports.ts';
import { type Morning, createMorning } from './morning/morning.ts';
import type { MorningPorts } from './morning/ports.ts';
import { type Poller, createPoller } from './repair/polling/poller.ts';

/** What the rooms of the worker are built from. */
export interface WorkerDeps extends Ports {
  readonly cache: Cache;
  readonly verified: VerifiedAccounts;
  readonly recentSites: RecentSites;
  readonly seenPages: SeenPages;
  readonly guidedSites: GuidedSites;
  /** What is kept in memory until the browser closes. */
  readonly session: SessionArea;
  /** What the browser gives for what goes on while nobody looks. */
  readonly quiet: MorningPorts;
  /** What it gives to lead a merchant somewhere. */
  readonly leading: LeadPorts;
}

/** What only messages need: settings, our own pages, the sites that the merchant lets us read. */
export type MessageDeps = Pick<
  HandlersDeps,
  'area' | 'policy' | 'version' | 'browserLocale' | 'textsOf' | 'openPage' | 'guests' | 'look' | 'defects' | 'runParts'
> & {
  /** `storage.sync`: the browser carries it to the merchant's other computers. */
  readonly syncArea: SyncArea;
};

/** The parts that the entry point drives. */
export interface Worker {
  readonly handlers: Handlers;
  readonly poller: Poller;
  readonly sync: Pick<Sync, 'heard'>;
  readonly morning: Morning;
  readonly lead: LeadOn;
}

/**
 * The worker, put together: what answers messages, what follows operations to their end, what hears of other computers,
 * and what goes on while nobody looks.
 */
export function createWorker(given: WorkerDeps, { syncArea, ...surroundings }: MessageDeps): Worker {
  const deps: WorkerDeps = {
    ...given,
    notify(notice) {
      given.notify(notice);
      morning.hear(notice);
    },
  };
  const morning = createMorning({
    ...deps,
    ports: given.quiet,
    area: surroundings.area,
    policy: surroundings.policy,
    greet: createGreeting(surroundings),
  });
  const sync = createSync({ ...deps, area: surroundings.area, syncArea });
  const parts = { ...deps, cache: { ...deps.cache, told: sync.told } };
  const poller = createPoller(parts, createGoOn(parts));
  const resume = (now: boolean) => void poller.resume(now).catch(deps.onError);
  const lead = createLead({ ...parts, ...surroundings });
  const handlers = createHandlers(
    { ...parts, ...surroundings, ports: given.quiet, poller, sync, lead },
    {
      // Where somebody looks, it is followed sooner than the alarm would have it.
      onLook: () => resume(false),
      // A service that answers again is asked at once about what could not be followed.
      onAnswer() {
        resume(true);
        morning.changed();
      },
      onRead: morning.took,
    },
  );
  return { handlers, poller, sync, morning, lead };
}
