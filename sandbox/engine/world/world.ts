import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { PracticeDatabase } from './database.ts';
import { type LedgerEntry, type PosSale, Refusal } from '../practice.ts';
import type { AccountRecord, CompanyRecord, DayRecord, OperationRecord, StoreRecord } from './records.ts';

/** A moment as a text of one length, so that the database can compare it. */
const sortable = (at: Instant): string => Temporal.Instant.from(at).toString({ smallestUnit: 'millisecond' });

/** Who there is, and what their stores and companies are set to. */
function settings(db: PracticeDatabase) {
  return {
    account: (id: string) => db.doc<AccountRecord>('SELECT doc FROM accounts WHERE id = ?', id),
    accounts: () => db.docs<AccountRecord>('SELECT doc FROM accounts ORDER BY id'),
    stores: (account: string) => db.docs<StoreRecord>('SELECT doc FROM stores WHERE account = ? ORDER BY id', account),
    /** @throws Refusal `unknown-store`, also for a store of another account */
    store(account: string, id: string): StoreRecord {
      const store = db.doc<StoreRecord>('SELECT doc FROM stores WHERE id = ? AND account = ?', id, account);
      if (!store) throw new Refusal('unknown-store', 'There is no such store in this account.');
      return store;
    },
    putStore: (store: StoreRecord) =>
      db.run('INSERT OR REPLACE INTO stores VALUES (?, ?, ?)', store.id, store.account, JSON.stringify(store)),
    companies: (account: string) => db.docs<CompanyRecord>('SELECT doc FROM companies WHERE account = ? ORDER BY id', account),
    company(account: string, id: string): CompanyRecord {
      const company = db.doc<CompanyRecord>('SELECT doc FROM companies WHERE id = ? AND account = ?', id, account);
      if (!company) throw new Refusal('unknown-store', 'There is no such company in this account.');
      return company;
    },
    putCompany: (company: CompanyRecord) =>
      db.run('INSERT OR REPLACE INTO companies VALUES (?, ?, ?)', company.id, company.account, JSON.stringify(company)),
  };
}

/** The days of the stores, each with its place in the list of changes. */
function dayBook(db: PracticeDatabase) {
  function nextSeq(): number {
    const seq = Number(db.one("SELECT value FROM meta WHERE key = 'seq'")?.['value'] ?? 0) + 1;
    db.run("INSERT OR REPLACE INTO meta VALUES ('seq', ?)", String(seq));
    return seq;
  }

  return {
    /** @throws Refusal `unknown-day` */
    day({ storeId, date }: DayTarget): DayRecord {
      const day = db.doc<DayRecord>('SELECT doc FROM days WHERE store = ? AND date = ?', storeId, date);
      if (!day) throw new Refusal('unknown-day', 'This store has no such day.');
      return day;
    },
    findDay: ({ storeId, date }: DayTarget) => db.doc<DayRecord>('SELECT doc FROM days WHERE store = ? AND date = ?', storeId, date),
    days: (storeId: string, from: string, to: string) =>
      db.docs<DayRecord>('SELECT doc FROM days WHERE store = ? AND date BETWEEN ? AND ? ORDER BY date', storeId, from, to),
    daysSince: (storeId: string, seq: number) =>
      db.docs<DayRecord>('SELECT doc FROM days WHERE store = ? AND seq > ? ORDER BY date', storeId, seq),
    /** The days with an entry that the Web Connector has still to carry. */
    daysWaiting: (storeId: string) =>
      db
        .docs<DayRecord>(
          `SELECT doc FROM days WHERE store = ? AND (doc LIKE '%"sync":"pending"%' OR doc LIKE '%"sync":"error"%') ORDER BY date`,
          storeId,
        )
        .filter(({ postings }) => postings.some(({ sync }) => sync === 'pending' || sync === 'error')),
    lastSeq: (storeId: string) => Number(db.one('SELECT MAX(seq) AS seq FROM days WHERE store = ?', storeId)?.['seq'] ?? 0),
    queuedDays: (at: Instant) => db.docs<DayRecord>('SELECT doc FROM days WHERE queued <= ?', sortable(at)),
    /** Stores a day as changed: its version and its place in the list of changes move on. */
    putDay(day: DayRecord): void {
      day.revision++;
      db.run(
        'INSERT OR REPLACE INTO days VALUES (?, ?, ?, ?, ?)',
        day.storeId,
        day.date,
        nextSeq(),
        day.queuedUntil && sortable(day.queuedUntil),
        JSON.stringify(day),
      );
    },
  };
}

/** What was sold. */
function till(db: PracticeDatabase) {
  return {
    sales: (storeId: string, date: BusinessDate) =>
      db.docs<PosSale>('SELECT doc FROM sales WHERE store = ? AND date = ? ORDER BY id', storeId, date),
    customerCounts: (storeId: string, from: string, to: string) =>
      new Map(
        db
          .all(
            `SELECT date, COUNT(*) AS number FROM sales WHERE store = ? AND date BETWEEN ? AND ? AND doc ->> 'state' = 'completed' GROUP BY date`,
            storeId,
            from,
            to,
          )
          .map(({ date, number }) => [date as BusinessDate, Number(number)]),
      ),
    sale: (storeId: string, id: string) => db.doc<PosSale>('SELECT doc FROM sales WHERE store = ? AND id = ?', storeId, id),
    putSale: (storeId: string, sale: PosSale) =>
      db.run('INSERT OR REPLACE INTO sales VALUES (?, ?, ?, ?)', sale.id, storeId, sale.date, JSON.stringify(sale)),
  };
}

/** What arrived in the accounting software. */
function ledgers(db: PracticeDatabase) {
  return {
    ledger: (company: string) => db.docs<LedgerEntry>('SELECT doc FROM ledger WHERE company = ? ORDER BY date DESC, ref', company),
    ledgerOfDay: (company: string, date: string) =>
      db.docs<LedgerEntry>('SELECT doc FROM ledger WHERE company = ? AND date = ? ORDER BY ref', company, date),
    ledgerEntry: (ref: string) => db.doc<LedgerEntry>('SELECT doc FROM ledger WHERE ref = ?', ref),
    putLedgerEntry: (entry: LedgerEntry) =>
      db.run(
        'INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?)',
        entry.ref,
        entry.companyId,
        entry.storeId,
        entry.date,
        entry.kind,
        JSON.stringify(entry),
      ),
  };
}

/** What was asked for. */
function operations(db: PracticeDatabase) {
  return {
    operation: (account: string, id: string) =>
      db.doc<OperationRecord>('SELECT doc FROM operations WHERE id = ? AND account = ?', id, account),
    operationByKey: (account: string, key: string) =>
      db.doc<OperationRecord>('SELECT doc FROM operations WHERE account = ? AND key = ?', account, key),
    activeOperations: () => db.docs<OperationRecord>('SELECT doc FROM operations WHERE active = 1'),
    operations: (account: string) => db.docs<OperationRecord>('SELECT doc FROM operations WHERE account = ?', account),
    putOperation: (operation: OperationRecord) =>
      db.run(
        'INSERT OR REPLACE INTO operations VALUES (?, ?, ?, ?, ?)',
        operation.id,
        operation.account,
        operation.key,
        operation.finishedAt === null ? 1 : 0,
        JSON.stringify(operation),
      ),
  };
}

/** Reads and writes whole documents; the rules and actions work on what it gives them and put it back. */
export const createWorld = (db: PracticeDatabase, now: () => Instant) => ({
  db,
  now,
  ...settings(db),
  ...dayBook(db),
  ...till(db),
  ...ledgers(db),
  ...operations(db),
});
export type World = ReturnType<typeof createWorld>;

/** The version of a day as the API shows it. */
export const versionOf = (day: DayRecord): string => `v${day.revision}`;
