import type { JournalRow } from '../../cache/rows/journalRow.ts';
import type { JournalState } from '../../domain/repair/journalState.ts';
import type { Operation } from '../../domain/repair/operation.ts';
import type { Cache } from '../../cache/cache.ts';
import type { Ports } from '../context/ports.ts';
import { mayFollow } from './states.ts';

export interface JournalDeps extends Pick<Ports, 'notify'> {
  readonly cache: Pick<Cache, 'journal'>;
}

/**
 * Moves a row on, durably, and tells the pages.
 * @throws CacheError where it could not be written; then nothing may be sent
 * @throws Error where the row is gone, or `state` may not follow its state: a mistake of ours
 */
export async function advance(deps: JournalDeps, id: string, state: JournalState, changes: Partial<JournalRow> = {}): Promise<JournalRow> {
  const row = await deps.cache.journal.get(id);
  if (!row || !mayFollow(row.state, state)) {
    throw new Error(`Operation ${id}: ${row?.state ?? 'missing'} cannot become ${state}.`);
  }
  const next = { ...row, ...changes, state };
  await deps.cache.journal.put(next);
  deps.notify('operations');
  return next;
}

/** Moves a row on to what the service says of its operation: taken, and how far it is. One that was delivered late is not at its end any more. */
export function accept(
  deps: JournalDeps,
  id: string,
  { requestedAt: acceptedAt, id: operationId, step, of }: Operation,
): Promise<JournalRow> {
  return advance(deps, id, 'accepted', { acceptedAt, operationId, step, of, settledAt: null });
}
