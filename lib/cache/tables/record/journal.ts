import type { IDBPObjectStore } from 'idb';
import * as z from 'zod/mini';
import type { DayTarget } from '../../../domain/day/action.ts';
import type { DateRange } from '../../../domain/day/daysAnswer.ts';
import { type Instant, isLater } from '../../../domain/values/businessDate.ts';
import { JOURNAL_STATES, RESTING } from '../../../domain/repair/journalState.ts';
import type { WithDb } from '../../connection.ts';
import { mayAnswer, withFound } from '../../rows/found.ts';
import { type JournalRow, journalRow } from '../../rows/journalRow.ts';
import type { Schema } from '../../schema.ts';
import { type KeptOfHistory, USUAL_MONTHS, forgetOldest } from './oldest.ts';
import { settled } from '../../transaction.ts';

/** How many operations are kept of an account; with its events, fifty thousand entries of the history. */
const MOST_OPERATIONS = 35_000;

const ACTIVE = JOURNAL_STATES.filter((state) => !RESTING.includes(state));

type Table = IDBPObjectStore<Schema, ['journal'], 'journal', 'readonly'>;

const hasEnded = (row: unknown): boolean => RESTING.some((state) => state === (row as Partial<JournalRow>).state);

const allActive = (table: Table): Promise<unknown[]>[] => ACTIVE.map((state) => table.index('state').getAll(state));

/**
 * From where on rows of an account that were prepared at or after `since` lie in the index. Rows bear their moment as text,
 * with or without fractions and perhaps with another offset than UTC: the day before, all of them have come.
 */
function preparedFrom(account: string, since: Instant): IDBKeyRange {
  const day = Temporal.Instant.from(since).toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 });
  return IDBKeyRange.bound([account, day.toString()], [account, []]);
}

/**
 * The journal (law 3). Writes are durable before they return, and throw where they can't be: then nothing may
 * be sent. A row that can't be read is left where it is, never taken for an operation that did not happen.
 * Each question reads the rows that it is about, by an index, and no others.
 */
export function createJournal(withDb: WithDb, { most = MOST_OPERATIONS, months = async () => USUAL_MONTHS }: Partial<KeptOfHistory> = {}) {
  /** The rows that `ask` finds, each once, by their ids; those that can't be read are left out. */
  async function rows(ask: (table: Table) => readonly Promise<unknown[]>[]): Promise<JournalRow[]> {
    const stored = await withDb(async (db) => {
      const tx = db.transaction('journal');
      const asked = ask(tx.store);
      await settled(tx.done, ...asked);
      return (await Promise.all(asked)).flat();
    });
    const read = new Map<string, JournalRow>();
    for (const row of stored) {
      const { data } = z.safeParse(journalRow, row);
      if (data) read.set(data.id, data);
    }
    return [...read.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  return {
    /** The row with this id, or null. */
    async get(id: string): Promise<JournalRow | null> {
      const row = z.safeParse(journalRow, await withDb((db) => db.get('journal', id)));
      return row.success ? row.data : null;
    },
    /** Writes a row, and with it what is planned after it: both or neither; on disk when it returns. */
    async put(row: JournalRow, planned?: JournalRow): Promise<void> {
      await withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite', { durability: 'strict' });
        await settled(tx.done, ...[row, ...(planned ? [planned] : [])].map((one) => tx.store.put(withFound(one), one.id)));
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
        await settled(tx.done, ...turned.map((row) => tx.store.put(withFound(row), row.id)));
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
        await settled(tx.done, counts ? tx.store.put(withFound({ ...row, helped }), id) : undefined);
        return counts;
      });
    },
    /** Forgets the oldest operations of an account: never one in which something may still happen. */
    async prune(account: string, now: Instant): Promise<void> {
      const kept = await months();
      await withDb(async (db) => {
        const tx = db.transaction('journal', 'readwrite');
        await forgetOldest(tx.store as never, account, { most, months: kept, now, mayGo: hasEnded });
        await settled(tx.done);
      });
    },
    /** The operations in which something may still happen, of all accounts. */
    async active(): Promise<JournalRow[]> {
      return rows(allActive);
    },
    /** The requests that were sent and were not there when they were looked for. */
    async missing(): Promise<JournalRow[]> {
      return (await rows((table) => [table.index('state').getAll('absent')])).filter(
        ({ sentAt, by }) => sentAt !== null && by === undefined,
      );
    },
    /** The operations of one day. */
    async ofDay(account: string, { storeId, date }: DayTarget): Promise<JournalRow[]> {
      return rows((table) => [table.index('day').getAll([account, storeId, date])]);
    },
    /** The operations on the days of a range of one store. */
    async ofDays(account: string, storeId: string, { from, to }: DateRange): Promise<JournalRow[]> {
      return rows((table) => [table.index('day').getAll(IDBKeyRange.bound([account, storeId, from], [account, storeId, to]))]);
    },
    /** The operations of an account that run, or that were prepared at or after `since`. */
    async since(account: string, since: Instant): Promise<JournalRow[]> {
      const found = await rows((table) => [...allActive(table), table.index('prepared').getAll(preparedFrom(account, since))]);
      return found.filter((row) => row.account === account && (!RESTING.includes(row.state) || !isLater(since, row.preparedAt)));
    },
  };
}
