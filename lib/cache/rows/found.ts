import type { Action } from '../../domain/day/action.ts';
import type { Outcome } from '../../domain/repair/history.ts';
import { RESTING } from '../../domain/repair/journalState.ts';
import { sameWords, stateOfKept } from '../../domain/repair/keptDay.ts';
import { type Instant, millisecondsOf } from '../../domain/values/businessDate.ts';
import type { EventRow } from './eventRow.ts';
import type { JournalRow } from './journalRow.ts';

/**
 * A key under which an entry of the history is found: its account, store, action and outcome, each by name or as any,
 * and its moment in milliseconds. An entry has one for every way of asking, so that each question is one stretch of
 * one index, in the order of time.
 */
export type FoundKey = [account: string, storeId: string, action: Action | '', outcome: Outcome | '', at: number];

/** What is asked for; what is missing may be any. `from` and `to`: moments, `to` no longer counts. */
export interface HistoryFilter {
  readonly storeId?: string | undefined;
  readonly action?: Action | undefined;
  readonly outcome?: Outcome | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** No name is empty: this stands for any. */
const ANY = '';

/** @param action null: it was none of the three */
function keysOf(account: string, storeId: string, action: Action | null, outcome: Outcome, at: Instant): FoundKey[] {
  const moment = millisecondsOf(at);
  return [storeId, ANY].flatMap((store) =>
    (action === null ? ([ANY] as const) : ([action, ANY] as const)).flatMap((what) =>
      ([outcome, ANY] as const).map((end): FoundKey => [account, store, what, end, moment]),
    ),
  );
}

/**
 * The stretch of the index that a question is about; null: nothing can be in it.
 * @param before only what is not later, milliseconds
 */
export function stretchOf(account: string, { storeId, action, outcome, from, to }: HistoryFilter, before = Infinity): IDBKeyRange | null {
  const asked = [account, storeId ?? ANY, action ?? ANY, outcome ?? ANY];
  const start = from === undefined ? -Infinity : millisecondsOf(from);
  const end = to === undefined ? Infinity : millisecondsOf(to);
  if (start >= end || start > before) return null;
  return IDBKeyRange.bound([...asked, start], [...asked, Math.min(before, end)], false, end <= before);
}

/** How an operation ended. Of a click after which the day is as it was, nobody can tell what became of it. */
export function outcomeOf(row: Pick<JournalRow, 'state' | 'before' | 'after' | 'posts' | 'software' | 'by'>): Outcome {
  if (!RESTING.includes(row.state)) return 'running';
  if (['refused', 'absent', 'dropped'].includes(row.state)) return 'not-done';
  if (row.state === 'failed' || !row.after || (row.by && sameWords(row.before, row.after))) return 'needs-you';
  const family = stateOfKept(row, row.after.postings);
  return ['done', 'as-told', 'queued', 'waiting', 'inactive'].includes(family) ? 'in-order' : 'needs-you';
}

/** True where a merchant may say whether an operation helped: it has ended, and something was done. */
export function mayAnswer(row: Parameters<typeof outcomeOf>[0]): boolean {
  const outcome = outcomeOf(row);
  return outcome !== 'running' && outcome !== 'not-done';
}

/** How an event ended. */
export function outcomeOfEvent(event: EventRow): Outcome {
  if (event.kind === 'seen') return 'seen';
  if (event.kind === 'settled') return 'by-hand';
  return event.standing === 'open' ? 'left' : 'stopped';
}

/** The keys of an operation. */
export function foundKeysOf(row: JournalRow): FoundKey[] {
  return keysOf(row.account, row.target.storeId, row.action, outcomeOf(row), row.preparedAt);
}

/** An event with its keys. */
export function eventWithFound(event: EventRow): EventRow & { readonly found: readonly FoundKey[] } {
  return {
    ...event,
    found: keysOf(event.account, event.target.storeId, event.kind === 'settled' ? null : event.action, outcomeOfEvent(event), event.at),
  };
}
