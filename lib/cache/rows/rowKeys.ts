import { millisecondsOf } from '../../domain/values/businessDate.ts';
import { type FoundKey, foundKeysOf } from './found.ts';
import type { JournalRow } from './journalRow.ts';

/** A key under which a request is found that may still turn up: its site, and when it was sent by that site's clock, milliseconds. */
export type LateKey = [origin: string, sentAt: number];

/** What is written with an operation so that the indexes find it; it is worked out again with each write. */
export interface RowKeys {
  readonly found: readonly FoundKey[];
  /** Missing, and so in no index: nothing can turn up any more. */
  readonly late?: LateKey;
}

/** True of a request that was sent and was not there when it was looked for: something may still deliver it (cases B2). */
export function mayTurnUp({ state, sentAt, by }: JournalRow): boolean {
  return state === 'absent' && sentAt !== null && by === undefined;
}

/** The keys of an operation. */
export function rowKeys(row: JournalRow): RowKeys {
  return { found: foundKeysOf(row), ...(mayTurnUp(row) ? { late: [row.origin, millisecondsOf(row.sentAt!)] } : {}) };
}

/** An operation with its keys, as it is written. */
export function withKeys(row: JournalRow): JournalRow & RowKeys {
  return { ...row, ...rowKeys(row) };
}
