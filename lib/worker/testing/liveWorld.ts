import { vi } from 'vitest';
import type { Posting } from '../../domain/day/posting.ts';
import { unknown } from '../../domain/values/fact.ts';
import { storeOfPages } from '../../domain/site/sight.ts';
import { ServiceError } from '../../service/errors.ts';
import type { ClickIcon } from '../../service/lightspeed/clickIcon.ts';
import type { Policy } from '../../settings/policy.ts';
import { createManualClicks } from '../repair/manualClicks.ts';
import { ORIGIN, PAGE, createWorld } from './world.ts';

/** Under which key the record of the day of this world is kept. */
export const STORE_ACCOUNT = `${ORIGIN}#store 1`;
/** The page of the day with the site's own icons on it. */
export const ICONS_PAGE = { ...PAGE, icons: ['refresh', 'regenerate', 'post'] } as const;

const posting = (status: string): Posting => ({ kind: 'sales', status, sync: null, message: null, postedAt: null, ledgerRef: null });

/**
 * The small world as the live app: it tells nobody's name and takes no requests. What a click does to the day, and what
 * is known of it, a test says.
 */
export function createLiveWorld() {
  const world = createWorld();
  const unsupported = async () => {
    throw new ServiceError('unsupported');
  };
  Object.assign(world.service, {
    canAct: false,
    knowsEveryEntry: false,
    session: async () => unknown('not-published'),
    stores: async () => (await world.deps.seenPages.stores(ORIGIN)).map((seen) => storeOfPages(seen, world.deps.localNow())),
    act: unsupported,
    operation: unsupported,
    operationByKey: unsupported,
    activeOperations: unsupported,
  });
  const setStatus = (status: string) => world.changeDay({ version: status, postings: [posting(status)] });
  const clickIcon = vi.fn<ClickIcon>(async () => {
    setStatus('POST');
    return { kind: 'clicked' };
  });
  Object.assign(world.deps, { clickIcon });
  const row = async () => (await world.cache.journal.ofDay(STORE_ACCOUNT, { storeId: '1', date: PAGE.date as never }))[0]!;
  return {
    ...world,
    clickIcon,
    setStatus,
    row,
    /** @param policy what the organisation has fixed */
    startWorker(policy: Pick<Policy, 'clickAnyway'> = {}) {
      const worker = world.startWorker();
      return { ...worker, hand: createManualClicks({ ...world.deps, policy: async () => policy }, worker.poller) };
    },
  };
}
export type LiveWorld = ReturnType<typeof createLiveWorld>;
