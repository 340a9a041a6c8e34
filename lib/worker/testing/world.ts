/** A small world for tests of the operations: a service that remembers what it did, a clock moved by hand. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { expect, vi } from 'vitest';
import { openCache } from '../../cache/cache.ts';
import { NAME } from '../../cache/schema.ts';
import { addSeconds } from '../../domain/values/businessDate.ts';
import type { Request } from '../../messages/protocol.ts';
import type { PageSeen } from '../../preflight/verdict.ts';
import { type RequestContext, createRequestContext } from '../account/requestContext.ts';
import { createVerifiedAccounts } from '../account/verifiedAccounts.ts';
import { createLocks } from './locks.ts';
import { createRecentSites } from '../context/recentSites.ts';
import { createSeenPages } from '../context/seenPages.ts';
import { createSiteClock } from '../context/site.ts';
import type { WorkerDeps } from '../createWorker.ts';
import { createGuidedSites } from '../guide/guidedSites.ts';
import { createJudge } from '../repair/judge.ts';
import { createGoOn } from '../pairs/goOn.ts';
import { createPoller } from '../repair/polling/poller.ts';
import { createRunner } from '../repair/runner.ts';
import { ORIGIN, PAGE, START, TARGET } from './given.ts';
import { createArea } from './area.ts';
import { NO_LEAD } from './none/noLead.ts';
import { createQuiet } from './none/quiet.ts';
import { createTestService } from './service.ts';

export { DATE, ORIGIN, PAGE, TARGET } from './given.ts';

/** The worker's parts over a service that the test holds, on a clock moved by hand. */
export function createWorld() {
  globalThis.indexedDB = new IDBFactory();
  let now = START;
  const { service, control: served, acted, changeStore, changeDay } = createTestService(() => now);
  const control = Object.assign(served, { computerAheadSeconds: 0 });
  const localNow = () => addSeconds(now, control.computerAheadSeconds);

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
    guidedSites: createGuidedSites(area),
    session: area,
    quiet: createQuiet(),
    leading: NO_LEAD,
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

  /** A worker: started again it knows only what the database holds. @param ports those of a worker that dies */
  function startWorker(ports: WorkerDeps = deps) {
    const poller = createPoller(ports, createGoOn(ports));
    return { poller, judge: createJudge(ports).judge, run: createRunner(ports, poller) };
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
    changeStore,
    changeDay,
  };
}
export type World = ReturnType<typeof createWorld>;

/** Waits until no operation of the journal is active any more, whichever worker follows it. */
export const rest = (world: Omit<World, 'startWorker'>): Promise<void> =>
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
  wish: Partial<Request<'judge'>> = {},
): Promise<string> {
  const { checklist } = await worker.judge(world.context(tabId), judgeRequest({ ...wish, page }));
  const confirmed = checklist.checks.filter(({ kind }) => kind === 'ask' || kind === 'warn').map(({ id }) => id);
  const { clearance } = await worker.judge(
    world.context(tabId),
    judgeRequest({ ...wish, page, confirmed, fingerprint: checklist.fingerprint }),
  );
  if (!clearance)
    throw new Error(
      `Not clear: ${checklist.checks
        .filter(({ kind }) => kind === 'block')
        .map(({ id }) => id)
        .join(', ')}`,
    );
  return clearance.id;
}
