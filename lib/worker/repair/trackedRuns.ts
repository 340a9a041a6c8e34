import { type Instant, secondsBetween } from '../../domain/values/businessDate.ts';
import { putLatest } from '../../domain/values/latest.ts';
import type { Reply } from '../../messages/protocol.ts';
import type { Cache } from '../../cache/cache.ts';
import { type IdentityDeps, verifyIdentity } from '../account/identity.ts';
import { recordOwnerSeen } from '../account/recordOwner.ts';
import type { Ports } from '../context/ports.ts';
import { viewWithPost } from '../journal/pairView.ts';
import { ABSENT_AFTER_SECONDS } from './polling/steps.ts';
import { createRunner } from './runner.ts';

export type TrackedRunsDeps = IdentityDeps & Pick<Ports, 'siteAt'> & { readonly cache: Pick<Cache, 'journal' | 'clearances'> };

/** Of how many runs without a record it is remembered since when they are asked about. */
const MOST_ASKED = 100;

const PENDING: Reply<'outcome'> = { operation: null, pending: true };

/** Remembers which runs are under way in this worker, so that one whose answer was lost can be found out. */
export function createTrackedRuns(deps: TrackedRunsDeps, run: ReturnType<typeof createRunner>) {
  const underWay = new Set<string>();
  /** Since when the service is asked about a run of which our record says nothing. */
  const askedSince = new Map<string, Instant>();

  /**
   * Our record was lost: no row is no proof any more that nothing happened. The service is asked by the key, until
   * what was on its way then must have arrived.
   */
  async function unrecorded(origin: string, account: string, clearance: string): Promise<Reply<'outcome'>> {
    const site = deps.siteAt(origin)!;
    if ((await verifyIdentity(deps, site)).account !== account) return PENDING;
    const since = askedSince.get(clearance) ?? site.clock.now();
    putLatest(askedSince, clearance, since, MOST_ASKED);
    // Measured before the question is put: what its answer proves, it proves of that moment.
    const age = secondsBetween(since, site.clock.now());
    const operation = await site.service.operationByKey(clearance);
    if (!operation && age <= ABSENT_AFTER_SECONDS) return PENDING;
    askedSince.delete(clearance);
    return { operation: null, pending: false, lost: operation !== null };
  }

  return {
    /** As the runner's own. */
    async run(...[context, request]: Parameters<typeof run>): ReturnType<typeof run> {
      // A clearance used twice fails the second time, and must not hide the first.
      const first = !underWay.has(request.clearance);
      underWay.add(request.clearance);
      try {
        return await run(context, request);
      } finally {
        if (first) underWay.delete(request.clearance);
      }
    },

    /**
     * What became of the run with this clearance (law 3). First the clearance is taken, so that no message that
     * comes late can use it; then a run is either under way here, or it is in the journal, or it never will be.
     * A user who is signed in as somebody else now, or as nobody, is told neither.
     */
    async outcome(origin: string, clearance: string): Promise<Reply<'outcome'>> {
      await deps.cache.clearances.take(clearance);
      const pending = underWay.has(clearance);
      const [row, given] = [await deps.cache.journal.get(clearance), await deps.cache.clearances.find(clearance)];
      const site = deps.siteAt(origin)!;
      const storeId = (row ?? given)?.target.storeId;
      // Without either nothing tells whose it is; a site that takes no requests can't be asked about one.
      if (storeId === undefined && !site.service.canAct) return pending ? PENDING : { operation: null, pending: false, lost: true };
      const account = await recordOwnerSeen(deps, site, storeId ?? '');
      if (row && row.account === account) return { operation: await viewWithPost(deps, row), pending: false };
      if (pending || row !== null || account === null) return PENDING;
      return given ? { operation: null, pending: false } : unrecorded(origin, account, clearance);
    },
  };
}
