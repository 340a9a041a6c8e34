import type { IDBPTransaction } from 'idb';
import * as z from 'zod/mini';
import type { DayTarget } from '../../../domain/day/action.ts';
import { millisecondsOf } from '../../../domain/values/businessDate.ts';
import type { WithDb } from '../../connection.ts';
import { type EventRow, eventRow } from '../../rows/eventRow.ts';
import { type FoundKey, type HistoryFilter, stretchOf } from '../../rows/found.ts';
import { type JournalRow, journalRow } from '../../rows/journalRow.ts';
import type { Schema } from '../../schema.ts';
import { answered } from '../../transaction.ts';

const TABLES = ['journal', 'events'] as const;

/** An entry of the history: an operation of ours, or what else is told of a day. */
export type HistoryRow = { readonly kind: 'operation'; readonly row: JournalRow } | { readonly kind: 'event'; readonly row: EventRow };

/** Where a page of the history ends: the moment, in milliseconds, and the id of its last entry. */
export interface HistoryPlace {
  readonly at: number;
  readonly id: string;
}

type Reading = IDBPTransaction<Schema, ('journal' | 'events')[], 'readonly'>;
/** What is asked of a cursor, whichever of the tables it walks. */
interface Cursor {
  readonly key: FoundKey;
  readonly primaryKey: string;
  readonly value: unknown;
  continue(): Promise<Cursor | null>;
}

const placeOf = ({ key, primaryKey }: Cursor): HistoryPlace => ({ at: key[4], id: primaryKey });
/** Positive where `a` stands before `b` in the history: the latest first. */
const sooner = (a: HistoryPlace, b: HistoryPlace): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** An entry as it was written; undefined: it can't be read. */
function read(value: unknown): HistoryRow | undefined {
  const event = z.safeParse(eventRow, value);
  if (event.success) return { kind: 'event', row: event.data };
  const operation = z.safeParse(journalRow, value);
  return operation.success ? { kind: 'operation', row: operation.data } : undefined;
}

/** The entries after `after`, the latest first, as long as `take` wants more. */
async function walk(
  tx: Reading,
  ranges: readonly IDBKeyRange[],
  after: HistoryPlace | null,
  take: (cursor: Cursor) => boolean,
): Promise<void> {
  const opened = ranges.flatMap((range) =>
    TABLES.map((table): Promise<Cursor | null> => tx.objectStore(table).index('found').openCursor(range, 'prev')),
  );
  let cursors = (await Promise.all(opened)).filter((cursor) => cursor !== null);
  while (cursors.length > 0) {
    const first = cursors.reduce((a, b) => (sooner(placeOf(a), placeOf(b)) >= 0 ? a : b));
    // What lies at the same moment as the place was perhaps told already.
    if ((after === null || sooner(placeOf(first), after) < 0) && !take(first)) break;
    const next: Cursor | null = await first.continue();
    cursors = cursors.flatMap((cursor) => (cursor === first ? (next ?? []) : cursor));
  }
}

/** The stores of an account of which something is told; a step or two for each. */
async function storesIn(tx: Reading, account: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const table of TABLES) {
    // Behind all entries of a store the next one begins.
    for (let beyond: unknown[] = [account, '', []]; ;) {
      const range = IDBKeyRange.bound(beyond, [account, []]);
      const cursor: { key: unknown } | null = await tx.objectStore(table).index('found').openKeyCursor(range);
      if (!cursor) break;
      const [, storeId] = cursor.key as FoundKey;
      found.add(storeId);
      beyond = [account, storeId, []];
    }
  }
  return found;
}

/**
 * The history: the operations of the journal and the events, told together, the latest first. Each question walks the
 * one stretch of an index that it is about, in each table, and reads no more than it answers.
 */
export function createHistory(withDb: WithDb) {
  /** The stretches of a question that can have something in them. */
  const stretches = (accounts: readonly string[], filter: HistoryFilter, before?: number) =>
    accounts.flatMap((account) => stretchOf(account, filter, before) ?? []);

  return {
    /**
     * A page of the history of these keys of record.
     * @param after the end of the page before; null: from the latest on
     * @returns the entries, and where the next page begins; null: there is none
     */
    async page(
      accounts: readonly string[],
      filter: HistoryFilter,
      after: HistoryPlace | null,
      size: number,
    ): Promise<{ readonly rows: readonly HistoryRow[]; readonly next: HistoryPlace | null }> {
      const rows: HistoryRow[] = [];
      let next: HistoryPlace | null = null;
      let last: HistoryPlace | null = null;
      const take = (cursor: Cursor): boolean => {
        if (rows.length === size) next = last;
        else {
          const row = read(cursor.value);
          if (row) rows.push(row);
          last = placeOf(cursor);
        }
        return next === null;
      };
      await withDb(async (db) => {
        const tx = db.transaction(TABLES);
        await answered(tx.done, walk(tx, stretches(accounts, filter, after?.at), after, take));
      });
      return { rows, next };
    },

    /** How many entries there are. */
    count: (accounts: readonly string[], filter: HistoryFilter): Promise<number> =>
      withDb(async (db) => {
        const tx = db.transaction(TABLES);
        const counts = stretches(accounts, filter).flatMap((range) =>
          TABLES.map((table) => tx.objectStore(table).index('found').count(range)),
        );
        return (await answered(tx.done, ...counts)).reduce((sum, one) => sum + one, 0);
      }),

    /** Everything that is told of one day, the latest first. */
    ofDay: (account: string, { storeId, date }: DayTarget): Promise<HistoryRow[]> =>
      withDb(async (db) => {
        const tx = db.transaction(TABLES);
        const asked = TABLES.map((table) => tx.objectStore(table).index('day').getAll([account, storeId, date]));
        const rows = (await answered(tx.done, ...asked)).flat().flatMap((value) => read(value) ?? []);
        return rows.toSorted((a, b) => sooner(placeOfRow(b), placeOfRow(a)));
      }),

    /** The stores of which something is told, by their ids; a step or two for each. */
    stores: (account: string): Promise<string[]> =>
      withDb(async (db) => {
        const tx = db.transaction(TABLES);
        const [found] = await answered(tx.done, storesIn(tx, account));
        return [...found].toSorted();
      }),
  };
}

/** The moment and id of an entry, as {@link placeOf} has them of its cursor. */
const placeOfRow = (entry: HistoryRow): HistoryPlace => ({
  at: millisecondsOf(entry.kind === 'operation' ? entry.row.preparedAt : entry.row.at),
  id: entry.row.id,
});
