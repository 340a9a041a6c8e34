import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import type { Phrase } from '../../i18n/phrase.ts';
import type { Ports } from '../context/ports.ts';

export interface DropPlansDeps extends Pick<Ports, 'notify'> {
  readonly cache: Pick<Cache, 'journal'>;
}

/**
 * Ends what was planned and has not begun: it is not sent any more, and why.
 * @param which of the planned operations
 * @param settledAt by the clock of its service
 * @throws CacheError where our own record does not answer
 */
export async function dropPlans(
  { cache, notify }: DropPlansDeps,
  which: (row: JournalRow) => boolean,
  problem: Phrase,
  settledAt: Instant,
): Promise<void> {
  const dropped = await cache.journal.turnPlanned((row) =>
    which(row) ? { ...row, plan: undefined, state: 'dropped', settledAt, problem } : null,
  );
  if (dropped.length > 0) notify('operations');
}
