import * as z from 'zod/mini';
import type { Instant } from '../../../domain/values/businessDate.ts';
import { RESTING } from '../../../domain/repair/journalState.ts';
import type { WithDb } from '../../connection.ts';
import { mayAnswer } from '../../rows/found.ts';
import { type JournalRow, journalRow } from '../../rows/journalRow.ts';
import { withKeys } from '../../rows/rowKeys.ts';
import { createJournalReads } from './journalReads.ts';
import { type KeptOfHistory, USUAL_MONTHS, forgetOldest } from './oldest.ts';
import { settled } from '../../transaction.ts';

/** How many operations are kept of an account; with its events, fifty thousand entries of the history. */
const MOST_OPERATIONS = 35_000;

const hasEnded = (row: unknown): boolean => RESTING.some((state) => state === (row as Partial<JournalRow>).state);

/**
 * The journal (law 3). Writes are durable before they return, and throw where they can't be: then nothing may
 * be sent. A row that can't be read is left where it is, never taken for an operation that did not happen.
 * What it is asked is in `journalReads.ts`.
 */
export function createJournal(withDb: WithDb, { most = MOST_OPERATIONS, months = async () => USUAL_MONTHS }: Partial<KeptOfHistory> = {}) {
  return {
    ...createJournalReads(withDb),
    /** Writes a row, and with it what is planned after it: both or neither; on disk when it returns. */
    async put(row: JournalRow, planned?: JournalRow): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
        await settled(tx.done, ...[row, ...(planned ? [planned] : [])].map((one) => tx.store.put(withKeys(one), one.id)));
      });
    },
    /**
     * Turns the planned rows that `next` has a follow-up for into that, read and written in one transaction: of two that
     * would begin one and drop it, only the first does.
     * @returns what was written
     */
    async turnPlanned(next: (row: JournalRow) => JournalRow | null): Promise<JournalRow[]> {
      return withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
        const stored = await tx.store.index('state').getAll('planned');
        const turned = stored.flatMap((one) => {
          const { data: row } = z.safeParse(journalRow, one);
          return (row && next(row)) ?? [];
        });
        await settled(tx.done, ...turned.map((row) => tx.store.put(withKeys(row), row.id)));
        return turned;
      });
    },
    /**
     * Keeps what a merchant says of whether an operation of one of `accounts` helped; the latest word counts.
     * @returns false where there is no such operation, it hasn't ended, or nothing was done
     */
    async answer(accounts: readonly string[], id: string, helped: NonNullable<JournalRow['helped']>): Promise<boolean> {
      return withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
        const { data: row } = z.safeParse(journalRow, await tx.store.get(id));
        const counts = row !== undefined && accounts.includes(row.account) && mayAnswer(row);
        await settled(tx.done, counts ? tx.store.put(withKeys({ ...row, helped }), id) : undefined);
        return counts;
      });
    },
    /** Forgets the oldest operations of an account: never one in which something may still happen. */
    async prune(account: string, now: Instant): Promise<void> {
      const kept = await months();
      await withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite');
        await forgetOldest(tx.store, account, { most, months: kept, now, mayGo: hasEnded });
        await settled(tx.done);
      });
    },
  };
}
