import * as z from 'zod/mini';
import { type BusinessDate, type Instant, parseBusinessDate } from '../../domain/values/businessDate.ts';
import type { DayDetail, DaySummary } from '../../domain/day/day.ts';
import type { DateRange, DaysAnswer, DaysMark } from '../../domain/day/daysAnswer.ts';
import type { WithDb } from '../connection.ts';
import { isPlainDay } from '../rows/plainDay.ts';
import { type StoredMark, storedDay, storedDetail, storedMark } from '../rows/storedStore.ts';
import { answered, settled } from '../transaction.ts';

/** Every day of a store within a range; dates are ISO text, so key order is date order. */
const keysOf = (account: string, storeId: string, { from, to }: DateRange) =>
  IDBKeyRange.bound([account, storeId, from], [account, storeId, to]);

const within = (range: DateRange, whole: DateRange): boolean => whole.from <= range.from && range.to <= whole.to;

/** True of a row that may hold evidence; whether it is whole is seen when it is read. */
const isDetailed = (row: unknown): row is DayDetail => typeof row === 'object' && row !== null && 'pos' in row && 'date' in row;

/** A stored row as the day that it is, with its evidence where that was read; null: it is spoilt. */
function parsed(row: unknown): DaySummary | DayDetail | null {
  if (isPlainDay(row)) return row;
  const detail = isDetailed(row) && z.safeParse(storedDetail, row);
  if (detail && detail.success) return detail.data;
  const day = z.safeParse(storedDay, row);
  return day.success ? day.data : null;
}

/** The evidence of a day counts for as long as nothing that the service tells of the day changed. */
function withEvidence(day: DaySummary, former: DayDetail | undefined): DaySummary | DayDetail {
  const same = former && former.version === day.version && former.loadedAt === day.loadedAt && former.posChangedAt === day.posChangedAt;
  return same ? { ...former, ...day } : day;
}

/** The days of the accounts, each with the account that it belongs to in its key. */
export function createDays(withDb: WithDb) {
  function parsedMark(stored: unknown): StoredMark | null {
    const row = z.safeParse(storedMark, stored);
    return row.success ? row.data : null;
  }
  const readMark = async (account: string, storeId: string): Promise<StoredMark | null> =>
    parsedMark(await withDb((db) => db.get('marks', [account, storeId])));

  return {
    /** The stored days of a range, by date, with the evidence of those whose details were read, and when the service last confirmed them. A spoilt row is left out. */
    async read(account: string, storeId: string, range: DateRange): Promise<{ days: (DaySummary | DayDetail)[]; asOf: Instant | null }> {
      const [rows, mark] = await withDb(async (db) => {
        const tx = db.transaction(['days', 'marks']);
        return answered(
          tx.done,
          tx.objectStore('days').getAll(keysOf(account, storeId, range)),
          tx.objectStore('marks').get([account, storeId]),
        );
      });
      return { days: rows.flatMap((row) => parsed(row) ?? []), asOf: parsedMark(mark)?.at ?? null };
    },

    /** The earliest day of a store that is stored; null: none is. */
    async first(account: string, storeId: string): Promise<BusinessDate | null> {
      const all = IDBKeyRange.bound([account, storeId], [account, storeId, []]);
      const cursor = await withDb((db) => db.transaction('days').store.openKeyCursor(all));
      return cursor ? (parseBusinessDate(cursor.key[2]) ?? null) : null;
    },

    /** Deletes the days of every account whose key begins so. */
    async forget(prefix: string): Promise<void> {
      const keys = IDBKeyRange.bound([prefix], [`${prefix}\uffff`]);
      await withDb(async (db) => {
        const tx = db.transaction(['days', 'marks'], 'readwrite');
        await settled(tx.done, tx.objectStore('days').delete(keys), tx.objectStore('marks').delete(keys));
      });
    },

    /** Keeps the evidence of a day whose details were just read. */
    async keepDetail(account: string, day: DayDetail): Promise<void> {
      const history = day.history?.map(({ at, action }) => ({ at, action })) ?? null;
      await withDb((db) => db.put('days', { ...day, history }, [account, day.storeId, day.date]));
    },

    /** How to ask for changes only; null where the range is not whole here, and must be asked for as a whole. */
    async mark(account: string, storeId: string, range: DateRange): Promise<DaysMark | null> {
      const stored = await readMark(account, storeId);
      return stored && within(range, stored) ? stored.mark : null;
    },

    /** The range of a store that is whole here; null: none is. */
    async range(account: string, storeId: string): Promise<DateRange | null> {
      const stored = await readMark(account, storeId);
      return stored && { from: stored.from, to: stored.to };
    },

    /**
     * Stores an answer: its days, its mark and its range change together or not at all. Changes of a part leave
     * the mark of the whole where it is: what changed outside of that part was not in the answer. So does all of a part
     * where the site tells no changes: the whole stays known, as of when all of it was read.
     */
    async put(account: string, storeId: string, range: DateRange, answer: DaysAnswer): Promise<void> {
      const former = await readMark(account, storeId);
      const ofPart =
        former !== null && !within(former, range) && (answer.kind !== 'all' || (!answer.mark && !former.mark && within(range, former)));
      const whole = former && answer.kind !== 'all' ? { from: former.from, to: former.to } : range;
      await withDb(async (db) => {
        const tx = db.transaction(['days', 'marks'], 'readwrite');
        const days = tx.objectStore('days');
        const work: Promise<unknown>[] = [];
        const rows = answer.days.length > 0 ? await days.getAll(keysOf(account, storeId, range)) : [];
        const evidence = new Map(rows.flatMap((row) => (isDetailed(row) ? [[row.date, row]] : [])));
        if (answer.kind === 'all') work.push(days.delete(keysOf(account, storeId, range)));
        for (const day of answer.days) work.push(days.put(withEvidence(day, evidence.get(day.date)), [account, storeId, day.date]));
        const mark = answer.mark ?? former?.mark ?? null;
        if ((mark || answer.kind === 'all') && !ofPart)
          work.push(tx.objectStore('marks').put({ ...whole, at: answer.at, mark }, [account, storeId]));
        await settled(tx.done, ...work);
      });
    },
  };
}
