import type { IDBPObjectStore } from 'idb';
import type { Instant } from '../../../domain/values/businessDate.ts';
import type { WithDb } from '../../connection.ts';
import type { EventRow } from '../../rows/eventRow.ts';
import { eventWithFound } from '../../rows/found.ts';
import type { Schema } from '../../schema.ts';
import { answered, settled } from '../../transaction.ts';
import { type KeptOfHistory, USUAL_MONTHS, forgetOldest, isTooOld } from './oldest.ts';

/** How many are kept of an account. */
const MOST_EVENTS = 15_000;

/** What belongs to the history and is no operation of ours. */
export function createEvents(withDb: WithDb, { most = MOST_EVENTS, months = async () => USUAL_MONTHS }: Partial<KeptOfHistory> = {}) {
  const prune = (table: IDBPObjectStore<Schema, ['events'], 'events', 'readwrite'>, account: string, now: Instant, kept: number) =>
    forgetOldest(table, account, { most, months: kept, now, mayGo: () => true });

  return {
    /** Writes one; the same one again takes the place of the former. For a new one, what is too old goes. */
    async put(row: EventRow, now: Instant): Promise<void> {
      const kept = await months();
      await withDb(async (db) => {
        const tx = db.transaction('events', 'readwrite');
        const isNew = (await tx.store.getKey(row.id)) === undefined;
        await settled(tx.done, tx.store.put(eventWithFound(row), row.id), isNew ? prune(tx.store, row.account, now, kept) : undefined);
      });
    },
    /** Writes those of an account that are not there yet, and are not too old; most times all are there, and nothing is written. */
    async add(account: string, rows: readonly EventRow[], now: Instant): Promise<void> {
      const kept = await months();
      const young = rows.filter(({ at }) => !isTooOld(at, now, kept));
      if (young.length === 0) return;
      await withDb(async (db) => {
        const look = db.transaction('events');
        const asked = young.map(({ id }) => look.store.getKey(id));
        const there = await answered(look.done, ...asked);
        const fresh = young.filter((_, index) => there[index] === undefined);
        if (fresh.length === 0) return;
        const tx = db.transaction('events', 'readwrite');
        const puts = fresh.map((row) => tx.store.put(eventWithFound(row), row.id));
        await settled(tx.done, ...puts, prune(tx.store, account, now, kept));
      });
    },
    /** Forgets one. */
    forget: (id: string): Promise<void> => withDb((db) => db.delete('events', id)),
  };
}
