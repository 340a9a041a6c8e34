import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, user TEXT NOT NULL, account TEXT NOT NULL, csrf TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS accounts (id TEXT PRIMARY KEY, doc TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS companies (id TEXT PRIMARY KEY, account TEXT NOT NULL, doc TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS stores (id TEXT PRIMARY KEY, account TEXT NOT NULL, doc TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS days (store TEXT NOT NULL, date TEXT NOT NULL, seq INTEGER NOT NULL, queued TEXT, doc TEXT NOT NULL, PRIMARY KEY (store, date)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS days_by_seq ON days (store, seq);
  CREATE INDEX IF NOT EXISTS days_queued ON days (queued) WHERE queued IS NOT NULL;
  CREATE TABLE IF NOT EXISTS sales (id TEXT PRIMARY KEY, store TEXT NOT NULL, date TEXT NOT NULL, doc TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS sales_by_day ON sales (store, date);
  CREATE TABLE IF NOT EXISTS ledger (ref TEXT PRIMARY KEY, company TEXT NOT NULL, store TEXT NOT NULL, date TEXT NOT NULL, kind TEXT NOT NULL, doc TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS ledger_by_day ON ledger (company, date);
  CREATE TABLE IF NOT EXISTS operations (id TEXT PRIMARY KEY, account TEXT NOT NULL, key TEXT NOT NULL, active INTEGER NOT NULL, doc TEXT NOT NULL, UNIQUE (account, key));
`;

/** Makes a folder and those that it lies in, one by one: all at once, Node never comes back from some places (`/proc`). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The one file of the practice service, for one process at a time; documents are JSON. */
export function openDatabase(file: string) {
  if (file !== ':memory:') makeFolder(dirname(resolve(file)));
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  db.exec(SCHEMA);
  const statements = new Map<string, ReturnType<typeof db.prepare>>();

  function statement(sql: string) {
    const prepared = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  }

  let depth = 0;
  return {
    run: (sql: string, ...values: SQLInputValue[]) => void statement(sql).run(...values),
    one: (sql: string, ...values: SQLInputValue[]) => statement(sql).get(...values) as Record<string, unknown> | undefined,
    all: (sql: string, ...values: SQLInputValue[]) => statement(sql).all(...values) as Record<string, unknown>[],
    /** The document of a query that selects `doc`, where there is one. */
    doc<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
      const row = statement(sql).get(...values);
      return row && (JSON.parse(String(row['doc'])) as T);
    },
    /** The documents of a query that selects `doc`. */
    docs: <T>(sql: string, ...values: SQLInputValue[]) =>
      statement(sql)
        .all(...values)
        .map((row) => JSON.parse(String(row['doc'])) as T),
    /** All of `work` happens, or nothing of it; inside another one it is part of that. */
    transaction<T>(work: () => T): T {
      if (depth > 0) return work();
      db.exec('BEGIN IMMEDIATE');
      depth++;
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      } finally {
        depth--;
      }
    },
    close: () => db.close(),
  };
}
export type PracticeDatabase = ReturnType<typeof openDatabase>;
