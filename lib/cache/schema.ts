import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import * as z from 'zod/mini';
import type { FoundKey } from './rows/found.ts';
import { journalRow } from './rows/journalRow.ts';
import { type LateKey, type RowKeys, rowKeys } from './rows/rowKeys.ts';

/** Rows are `unknown` on purpose: what comes out of a database crosses a boundary and is parsed (law 5). */
export interface Schema extends DBSchema {
  days: { key: [account: string, storeId: string, date: string]; value: unknown };
  marks: { key: [account: string, storeId: string]; value: unknown };
  accounts: { key: string; value: unknown };
  journal: {
    key: string;
    value: unknown;
    indexes: {
      state: string;
      day: [account: string, storeId: string, date: string];
      found: FoundKey;
      /** Holds only what may still turn up. */
      late: LateKey;
    };
  };
  events: {
    key: string;
    value: unknown;
    indexes: { day: [account: string, storeId: string, date: string]; found: FoundKey };
  };
  clearances: { key: string; value: unknown };
  guides: { key: [account: string, id: string]; value: unknown };
  told: { key: [account: string, check: string, date: string]; value: unknown };
  said: { key: [account: string, storeId: string]; value: unknown };
  backlogs: { key: string; value: unknown };
  mornings: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
/** The transaction in which a database is brought up to date: in it lie the rows that are there. */
type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
export const NAME = 'sales-totals-guard';

/** Indexes of the journal that version 4 has, and nobody asks any more. */
const FORMER = { account: 'account' as never, prepared: 'prepared' as never };

/** The step that leads to each version from the one before; a step once released is never edited. */
export const MIGRATIONS: readonly ((db: Database, upgrade: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('days');
    db.createObjectStore('marks');
    db.createObjectStore('accounts');
    db.createObjectStore('journal');
    db.createObjectStore('clearances');
  },
  (db) => {
    db.createObjectStore('guides');
  },
  (db) => {
    db.createObjectStore('told');
  },
  (_, upgrade) => {
    const journal = upgrade.objectStore('journal');
    journal.createIndex('state', 'state');
    journal.createIndex(FORMER.account, 'account');
    journal.createIndex('day', ['account', 'target.storeId', 'target.date']);
    journal.createIndex(FORMER.prepared, ['account', 'preparedAt']);
  },
  (db, upgrade) => {
    const events = db.createObjectStore('events');
    db.createObjectStore('said');
    events.createIndex('day', ['account', 'target.storeId', 'target.date']);
    events.createIndex('found', 'found', { multiEntry: true });
    db.createObjectStore('backlogs');
    db.createObjectStore('mornings');
    const journal = upgrade.objectStore('journal');
    journal.createIndex('found', 'found', { multiEntry: true });
    journal.createIndex('late', 'late');
    for (const former of Object.values(FORMER)) journal.deleteIndex(former);
    // A failure ends the upgrade, and the code that opened the database hears of it.
    findAll(upgrade).catch(() => {});
  },
];

/** Gives the operations that are there the keys under which they are found; what can't be read stays as it is. */
async function findAll(upgrade: Upgrade): Promise<void> {
  for await (const cursor of upgrade.objectStore('journal')) {
    const keys = keysOf(cursor.value);
    if (keys) await cursor.update({ ...(cursor.value as object), ...keys });
  }
}

/** The keys of a row that is there; null: it can't be read. A failure of ours costs that row alone its keys, never those behind it. */
function keysOf(value: unknown): RowKeys | null {
  try {
    return rowKeys(z.parse(journalRow, value));
  } catch {
    return null;
  }
}

/** Brings a database of version `from` up to date; `from` is 0 where there was none. */
export function migrate(db: Database, from: number, upgrade: Upgrade): void {
  for (const step of MIGRATIONS.slice(from)) step(db, upgrade);
}
