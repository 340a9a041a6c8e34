import * as z from 'zod/mini';
import { RESTING } from '../domain/repair/journalState.ts';
import { journalRow } from './rows/journalRow.ts';
import type { Database } from './schema.ts';
import { settled } from './transaction.ts';

const EMPTIED = ['days', 'marks', 'accounts', 'clearances', 'guides', 'told', 'said', 'events', 'backlogs', 'mornings'] as const;

/**
 * Deletes every row, whosever it is, but the journal's rows of operations in which something may still happen.
 * @returns how many rows stay
 */
export async function clearAll(db: Database): Promise<number> {
  const tx = db.transaction<('journal' | (typeof EMPTIED)[number])[], 'readwrite'>([...EMPTIED, 'journal'], 'readwrite');
  const emptied = EMPTIED.map((name) => tx.objectStore(name).clear());
  let kept = 0;
  for await (const cursor of tx.objectStore('journal')) {
    const row = z.safeParse(journalRow, cursor.value);
    if (row.success && !RESTING.includes(row.data.state)) kept++;
    else await cursor.delete();
  }
  await settled(tx.done, ...emptied);
  return kept;
}
