import * as z from 'zod/mini';
import type { DayTarget } from '../domain/action.ts';
import { type Instant, compareInstants, isLater } from '../domain/businessDate.ts';
import { RESTING } from '../domain/journalState.ts';
import type { WithDb } from './connection.ts';
import { type JournalRow, journalRow } from './journalRow.ts';
import { settled } from './transaction.ts';

/** How many operations that have ended are kept of an account. */
const KEPT = 1000;

/**
 * The journal (law 3). Writes are durable before they return, and throw where they can't be: then nothing may
 * be sent. A row that can't be read is left where it is, never taken for an operation that did not happen.
 */
export function createJournal(withDb: WithDb) {
  async function rows(): Promise<JournalRow[]> {
    const stored = await withDb((db) => db.getAll('journal'));
    return stored.flatMap((row) => {
      const parsed = z.safeParse(journalRow, row);
      return parsed.success ? [parsed.data] : [];
    });
  }

  return {
    /** The row with this id, or null. */
    async get(id: string): Promise<JournalRow | null> {
      const row = z.safeParse(journalRow, await withDb((db) => db.get('journal', id)));
      return row.success ? row.data : null;
    },
    /** Writes a row; on disk when it returns. */
    async put(row: JournalRow): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
        await settled(tx.done, tx.store.put(row, row.id));
      });
    },
    /** Forgets all but the latest operations of an account that have ended. */
    async prune(account: string): Promise<void> {
      const ended = (await rows()).filter((row) => row.account === account && RESTING.includes(row.state));
      const old = ended.toSorted((a, b) => compareInstants(b.preparedAt, a.preparedAt)).slice(KEPT);
      await withDb((db) => Promise.all(old.map(({ id }) => db.delete('journal', id))));
    },
    /** The operations in which something may still happen, of all accounts. */
    async active(): Promise<JournalRow[]> {
      return (await rows()).filter(({ state }) => !RESTING.includes(state));
    },
    /** The requests that were sent and were not there when they were looked for. */
    async missing(): Promise<JournalRow[]> {
      return (await rows()).filter(({ state, sentAt, by }) => state === 'absent' && sentAt !== null && by === undefined);
    },
    /** The operations of an account, the latest first. */
    async ofAccount(account: string): Promise<JournalRow[]> {
      return (await rows()).filter((row) => row.account === account).toSorted((a, b) => compareInstants(b.preparedAt, a.preparedAt));
    },
    /** The operations of one day. */
    async ofDay(account: string, target: DayTarget): Promise<JournalRow[]> {
      return (await rows()).filter(
        (row) => row.account === account && row.target.storeId === target.storeId && row.target.date === target.date,
      );
    },
    /** The operations of an account that run, or that were prepared at or after `since`. */
    async since(account: string, since: Instant): Promise<JournalRow[]> {
      return (await rows()).filter(
        (row) => row.account === account && (!RESTING.includes(row.state) || !isLater(since, row.preparedAt)),
      );
    },
  };
}
