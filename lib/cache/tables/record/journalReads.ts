import type { IDBPObjectStore } from 'idb';
import * as z from 'zod/mini';
import type { DayTarget } from '../../../domain/day/action.ts';
import type { DateRange } from '../../../domain/day/daysAnswer.ts';
import { JOURNAL_STATES, type JournalState, RESTING } from '../../../domain/repair/journalState.ts';
import { type Instant, isLater, millisecondsOf } from '../../../domain/values/businessDate.ts';
import type { WithDb } from '../../connection.ts';
import { type HistoryFilter, stretchOf } from '../../rows/found.ts';
import { type JournalRow, journalRow } from '../../rows/journalRow.ts';
import type { Schema } from '../../schema.ts';
import { answered } from '../../transaction.ts';

/** The active states, those side by side whose names are: from the first of each row to its last, no state of another kind lies. */
const ACTIVE = JOURNAL_STATES.toSorted().reduce<[first: JournalState, last: JournalState][]>((stretches, state, place, sorted) => {
  if (RESTING.includes(state)) return stretches;
  const goesOn = place > 0 && !RESTING.includes(sorted[place - 1]!);
  return goesOn ? [...stretches.slice(0, -1), [stretches.at(-1)![0], state]] : [...stretches, [state, state]];
}, []);

type Table = IDBPObjectStore<Schema, ['journal'], 'journal', 'readonly'>;

const allActive = (table: Table): Promise<unknown[]>[] =>
  ACTIVE.map(([first, last]) => table.index('state').getAll(IDBKeyRange.bound(first, last)));

/** The rows that may still turn up: of each site those that were sent at or after a moment of its own; a step for each site. */
async function sentSince(table: Table, since: (origin: string) => Instant): Promise<unknown[]> {
  const late = table.index('late');
  const origins: string[] = [];
  // Behind all rows of a site the next one begins.
  for (let cursor = await late.openKeyCursor(); cursor; cursor = await cursor.continue([origins.at(-1)!, []] as never))
    origins.push(cursor.key[0]);
  const asked = origins.map((origin) => late.getAll(IDBKeyRange.bound([origin, millisecondsOf(since(origin))], [origin, []])));
  return (await Promise.all(asked)).flat();
}

/**
 * What the journal is asked. Each question reads the rows that it is about, by an index, and no others: what a poll costs
 * doesn't grow with the record. A row that can't be read is left out.
 */
export function createJournalReads(withDb: WithDb) {
  /** The rows that `ask` finds, each once, by their ids; those that can't be read are left out. */
  async function rows(ask: (table: Table) => readonly Promise<unknown[]>[]): Promise<JournalRow[]> {
    const stored = await withDb(async (db) => {
      const tx = db.transaction('journal');
      return (await answered(tx.done, ...ask(tx.store))).flat();
    });
    const read = new Map<unknown, JournalRow>();
    for (const row of stored) {
      if (read.has((row as Partial<JournalRow> | null)?.id)) continue;
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
    /** The operations in which something may still happen, of all accounts. */
    async active(): Promise<JournalRow[]> {
      return rows(allActive);
    },
    /**
     * The requests that were sent and were not there when they were looked for.
     * @param since of each site, how far back: by its own clock, by which they were sent
     */
    async missing(since: (origin: string) => Instant): Promise<JournalRow[]> {
      const found = await rows((table) => [sentSince(table, since)]);
      return found.filter(({ origin, sentAt }) => !isLater(since(origin), sentAt));
    },
    /** The operations of one day. */
    async ofDay(account: string, { storeId, date }: DayTarget): Promise<JournalRow[]> {
      return rows((table) => [table.index('day').getAll([account, storeId, date])]);
    },
    /** The operations on the days of a range of one store. */
    async ofDays(account: string, storeId: string, { from, to }: DateRange): Promise<JournalRow[]> {
      return rows((table) => [table.index('day').getAll(IDBKeyRange.bound([account, storeId, from], [account, storeId, to]))]);
    },
    /** The operations of an account, or of one store of it, that run, or that were prepared at or after `since`. */
    async since(account: string, since: Instant, storeId?: string): Promise<JournalRow[]> {
      const asked: HistoryFilter[] = [
        { storeId, outcome: 'running' },
        { storeId, from: since },
      ];
      const stretches = asked.flatMap((filter) => stretchOf(account, filter) ?? []);
      const found = await rows((table) => stretches.map((stretch) => table.index('found').getAll(stretch)));
      return found.filter(
        (row) =>
          (storeId === undefined || row.target.storeId === storeId) && (!RESTING.includes(row.state) || !isLater(since, row.preparedAt)),
      );
    },
  };
}
