import type { JournalRow } from '../cache/journalRow.ts';
import type { JournalState } from '../domain/journalState.ts';
import { mayFollow } from './journalStates.ts';
import type { Parts } from './parts.ts';

/**
 * Moves a row on, durably, and tells the pages.
 * @throws CacheError where it could not be written; then nothing may be sent
 * @throws Error where the row is gone, or `state` may not follow its state: a mistake of ours
 */
export async function advance(
  parts: Parts,
  id: string,
  state: JournalState,
  changes: Partial<JournalRow> = {},
): Promise<JournalRow> {
  const row = await parts.cache.journal.get(id);
  if (!row || !mayFollow(row.state, state)) {
    throw new Error(`Operation ${id}: ${row?.state ?? 'missing'} cannot become ${state}.`);
  }
  const next = { ...row, ...changes, state };
  await parts.cache.journal.put(next);
  parts.notify('operations');
  return next;
}
