import type { JournalRow } from '../../../cache/rows/journalRow.ts';
import { type Instant, addSeconds, isLater, secondsBetween } from '../../../domain/values/businessDate.ts';
import { ServiceError } from '../../../service/errors.ts';
import { type IdentityDeps, verifyIdentity } from '../../account/identity.ts';
import type { Ports } from '../../context/ports.ts';
import { type JournalDeps, accept } from '../../journal/advance.ts';
import { restSeconds } from './backoff.ts';
import { KEY_RETENTION_SECONDS } from './keyRetention.ts';

export type LateArrivalsDeps = JournalDeps & IdentityDeps & Pick<Ports, 'siteAt' | 'localNow' | 'random'>;

/**
 * Requests that were not there when they were looked for. Something between us and the service may still deliver one:
 * each is asked for by its key for as long as a service keeps keys, less and less often, and the record is corrected where
 * one turns up (cases B2).
 */
export function createLateArrivals(deps: LateArrivalsDeps) {
  /** Until when a row is left alone; lost with the worker, then it is asked once more. */
  const pausedUntil = new Map<string, Instant>();
  let looking = false;

  const nowAt = (origin: string): Instant => deps.siteAt(origin)?.clock.now() ?? deps.localNow();
  const ageOf = ({ origin, sentAt }: JournalRow): number => secondsBetween(sentAt!, nowAt(origin));
  /** What was sent before, no service has a key of any more. */
  const oldestKey = (origin: string): Instant => addSeconds(nowAt(origin), -KEY_RETENTION_SECONDS);
  const isDue = ({ id }: JournalRow): boolean => !isLater(pausedUntil.get(id), deps.localNow());

  /** True where it turned up: its row goes on from there. */
  async function look(row: JournalRow): Promise<boolean> {
    pausedUntil.set(row.id, addSeconds(deps.localNow(), restSeconds(ageOf(row), undefined, deps.random())));
    const site = deps.siteAt(row.origin);
    // In another account's name the answer would say nothing.
    if (!site || (await verifyIdentity(deps, site)).account !== row.account) return false;
    const operation = await site.service.operationByKey(row.id);
    if (!operation) return false;
    await accept(deps, row.id, operation);
    pausedUntil.delete(row.id);
    return true;
  }

  return {
    /** Looks for those that are due. @returns the ids of those that turned up */
    async look(): Promise<string[]> {
      if (looking) return [];
      looking = true;
      try {
        const found: string[] = [];
        for (const row of (await deps.cache.journal.missing(oldestKey)).filter(isDue)) {
          if (await look(row).catch(tolerated)) found.push(row.id);
        }
        return found;
      } finally {
        looking = false;
      }
    },
  };
}

/** A service that does not answer is asked again later. */
function tolerated(error: unknown): false {
  if (error instanceof ServiceError) return false;
  throw error;
}
