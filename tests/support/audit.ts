import type { JournalRow } from '../../lib/cache/rows/journalRow.ts';
import type { Action } from '../../lib/domain/day/action.ts';
import type { BusinessDate } from '../../lib/domain/values/businessDate.ts';
import { RESTING } from '../../lib/domain/repair/journalState.ts';
import type { Operation } from '../../lib/domain/repair/operation.ts';

/** What a practice can tell of one day after everything has come to rest. */
export interface Books {
  readonly operations: readonly Pick<Operation, 'key' | 'action' | 'storeId' | 'date' | 'state'>[];
  /** How often each entry of the day was written into the ledger. */
  readonly written: readonly number[];
  /** How often the action was carried out by a person, as the day's history tells. */
  readonly carriedOut: number;
}

/** What the comparison of the books with the journal has found. */
export interface Findings {
  /** Carried out, once. */
  readonly done: number;
  /** Attempts that the journal calls absent or refused, and of which the service knows nothing. */
  readonly proven: number;
  /** What was intended and is neither in the books nor told to be missing, or the other way round. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Where the journal says something else than the books. */
  readonly untrue: readonly string[];
}

export interface Audited {
  readonly action: Action;
  readonly storeId: string;
  readonly date: BusinessDate;
}

type Row = Pick<JournalRow, 'id' | 'action' | 'target' | 'state'>;

export interface AuditOptions {
  /** True where the journal itself was lost on the way: then it can't say anything of what was before. */
  readonly journalLost?: boolean;
}

/** Compares what the service did for one intended repair with what our own record says of it (law 3). */
export function audit(intended: Audited, books: Books, journal: readonly Row[], { journalLost = false }: AuditOptions = {}): Findings {
  const name = `${intended.action} ${intended.date}`;
  const isOurs = ({ action, storeId, date }: Audited) =>
    action === intended.action && storeId === intended.storeId && date === intended.date;
  const operations = books.operations.filter(isOurs);
  const rows = journal.filter(({ action, target }) => isOurs({ action, ...target }));
  const knows = (id: string) => operations.some(({ key }) => key === id);
  const untrue: string[] = [];
  for (const { id, state } of rows) {
    if (!RESTING.includes(state)) untrue.push(`${name}: the journal says ${state} after everything has come to rest`);
    if (state === 'settled' && !knows(id)) untrue.push(`${name}: the journal says settled, the service knows nothing of it`);
    if ((state === 'absent' || state === 'refused') && knows(id))
      untrue.push(`${name}: the journal says ${state}, the service carried it out`);
    if (state === 'failed') untrue.push(`${name}: the journal says failed`);
  }
  const forgotten = journalLost ? [] : operations.filter(({ key }) => !rows.some(({ id }) => id === key));
  const unfinished = operations.filter(({ state }) => state !== 'succeeded');
  const times = Math.max(operations.length, books.carriedOut, ...(intended.action === 'post' ? books.written : []));
  return {
    done: times === 1 ? 1 : 0,
    proven: rows.filter(({ id, state }) => (state === 'absent' || state === 'refused') && !knows(id)).length,
    lost: [
      ...(times === 0 ? [`${name}: never carried out`] : []),
      ...(intended.action === 'post' && (books.written.length === 0 || books.written.includes(0)) ? [`${name}: not in the ledger`] : []),
      ...unfinished.map(({ state }) => `${name}: the service left it ${state}`),
      ...forgotten.map(({ key }) => `${name}: the service carried out ${key}, the journal has no row of it`),
    ],
    doubled: times > 1 ? [`${name}: carried out ${times} times`] : [],
    untrue,
  };
}
