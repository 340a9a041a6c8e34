import type { JournalRow } from '../cache/journalRow.ts';
import { type Instant, addSeconds, isLater, secondsBetween } from '../domain/businessDate.ts';
import { ServiceError } from '../service/errors.ts';
import { restSeconds } from './followPace.ts';
import { KEY_KEPT_SECONDS } from './keyKept.ts';
import { verifyIdentity } from './identity.ts';
import { accept } from './journal.ts';
import type { Parts } from './parts.ts';

/**
 * Requests that were not there when they were looked for. Something between us and the service may still deliver one:
 * each is asked for by its key for as long as a service keeps keys, ever more seldom, and the record is corrected where
 * one turns up (cases B2).
 */
export function createLateArrivals(parts: Parts) {
  /** Until when a row is left alone; lost with the worker, then it is asked once more. */
  const resting = new Map<string, Instant>();
  let looking = false;

  const ageOf = (row: JournalRow): number => secondsBetween(row.sentAt!, parts.siteAt(row.origin)?.clock.now() ?? parts.localNow());
  const isDue = ({ id }: JournalRow): boolean => !isLater(resting.get(id), parts.localNow());

  /** True where it turned up: its row goes on from there. */
  async function look(row: JournalRow): Promise<boolean> {
    resting.set(row.id, addSeconds(parts.localNow(), restSeconds(ageOf(row), undefined, parts.random())));
    const site = parts.siteAt(row.origin);
    // In another account's name the answer would say nothing.
    if (!site || (await verifyIdentity(parts, site)).account !== row.account) return false;
    const operation = await site.service.operationByKey(row.id);
    if (!operation) return false;
    await accept(parts, row.id, operation);
    resting.delete(row.id);
    return true;
  }

  return {
    /** Looks for those that are due. @returns the ids of those that turned up */
    async look(): Promise<string[]> {
      if (looking) return [];
      looking = true;
      try {
        const found: string[] = [];
        for (const row of (await parts.cache.journal.missing()).filter((one) => ageOf(one) <= KEY_KEPT_SECONDS && isDue(one))) {
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
