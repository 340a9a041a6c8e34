import type { Instant } from '../../domain/values/businessDate.ts';
import type { WithDb } from '../connection.ts';
import type { EventRow } from '../rows/eventRow.ts';
import { eventWithFound } from '../rows/found.ts';
import { settled } from '../transaction.ts';
import { forgetOldest } from './oldest.ts';

/** How many are kept of an account. */
const MOST_EVENTS = 15_000;

/** What belongs to the history and is no operation of ours. @param most how many are kept of an account */
export function createEvents(withDb: WithDb, most = MOST_EVENTS) {
  return {
    /** Writes one; the same one again takes the place of the former. What is too old goes. */
    async put(row: EventRow, now: Instant): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('events', 'readwrite');
        await tx.store.put(eventWithFound(row), row.id);
        await forgetOldest(tx.store as never, row.account, { most, now, mayGo: () => true });
        await settled(tx.done);
      });
    },
    /** Writes those that are not there yet. */
    async add(rows: readonly EventRow[]): Promise<void> {
      if (rows.length === 0) return;
      await withDb(async (db) => {
        const tx = db.transaction('events', 'readwrite');
        const there = await Promise.all(rows.map(({ id }) => tx.store.getKey(id)));
        await settled(
          tx.done,
          ...rows.map((row, index) => (there[index] === undefined ? tx.store.put(eventWithFound(row), row.id) : undefined)),
        );
      });
    },
    /** Forgets one. */
    forget: (id: string): Promise<void> => withDb((db) => db.delete('events', id)),
  };
}
