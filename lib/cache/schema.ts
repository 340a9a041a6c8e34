import type { DBSchema, IDBPDatabase } from 'idb';

/** Rows are `unknown` on purpose: what comes out of a database crosses a boundary and is parsed (law 5). */
export interface Schema extends DBSchema {
  days: { key: [account: string, storeId: string, date: string]; value: unknown };
  marks: { key: [account: string, storeId: string]; value: unknown };
  accounts: { key: string; value: unknown };
  journal: { key: string; value: unknown };
  clearances: { key: string; value: unknown };
  guides: { key: [account: string, id: string]; value: unknown };
  told: { key: [account: string, check: string, date: string]; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export const NAME = 'sales-totals-guard';

/** The step that leads to each version from the one before; a step once released is never edited. */
export const MIGRATIONS: readonly ((db: Database) => void)[] = [
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
];

/** Brings a database of version `from` up to date; `from` is 0 where there was none. */
export function migrate(db: Database, from: number): void {
  for (const step of MIGRATIONS.slice(from)) step(db);
}
