import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { type Instant, addSeconds, secondsBetween } from '../../domain/values/businessDate.ts';
import { type KeptPosting, type KeptState, sameWords, stateOfKept } from '../../domain/repair/keptDay.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { OperationHint, OperationView } from '../../messages/views/views.ts';

/** A day as it was read at some time after an operation on it had ended. */
export interface Since {
  readonly postings: readonly KeptPosting[];
  readonly now: Instant;
}

type Point = OperationView['settlement'][number];

/** What is queued is posted within half an hour (L1, S3); with as much again gone by, something is wrong. */
const PATIENCE_SECONDS = 30 * 60;

/** The entries of the day after the operation: as they are known now, else as they were read back. */
export const postingsSince = (row: JournalRow, since: Since | null): readonly KeptPosting[] => since?.postings ?? row.after?.postings ?? [];

/** The state of the day after the operation: as it is known now, else as it was read back. */
export function stateSince(row: JournalRow, since: Since | null): KeptState {
  return stateOfKept(row, postingsSince(row, since));
}

/**
 * What happens after the service is done: queued, then accepted by the books or, with QuickBooks Desktop, handed over
 * and carried by the Web Connector; each by what the day says now, none of it assumed.
 */
export function settlementOf(row: JournalRow, since: Since | null): Point[] {
  if (row.state !== 'settled' || !row.after) return [];
  // Of a click that changed nothing it is not known that anything follows.
  if (row.by && !since && sameWords(row.before, row.after)) return [];
  const rebuilt = row.action !== 'post';
  // A rebuild that left nothing to be posted has no settlement.
  if (rebuilt && stateOfKept(row, row.after.postings) !== 'queued') return [];
  const family = stateSince(row, since);
  const queued: Point = { label: phrase('settlement.queued'), state: 'done' };
  // Which software has how much of the day nobody tells: no more is said than what the site shows (law 2).
  if (family === 'as-told') return [queued, { label: phrase('settlement.as-told'), state: 'done' }];
  const desktop = softwareSince(row, since) === 'quickbooks-desktop';
  const handedOver = family === 'done' || (desktop && family === 'waiting' && postingsWait(row, since));
  const accepted = handedOver ? 'done' : ['failed', 'blocked', 'unknown', 'partly'].includes(family) ? 'stopped' : 'open';
  return [
    queued,
    { label: desktop ? phrase('settlement.handed-over') : phrase('settlement.accepted'), state: accepted },
    ...(desktop ? [{ label: phrase('settlement.carried'), state: family === 'done' ? ('done' as const) : ('open' as const) }] : []),
  ];
}

/** The accounting software of the day; where it is not known and an entry waits for the Web Connector, it is the one that has it. */
export function softwareSince(row: JournalRow, since: Since | null): JournalRow['software'] {
  return row.software === 'unknown' && postingsWait(row, since) ? 'quickbooks-desktop' : row.software;
}

/** True where the Web Connector has still to carry an entry. */
function postingsWait(row: JournalRow, since: Since | null): boolean {
  return postingsSince(row, since).some(({ sync }) => sync === 'pending');
}

/** True where the day should have left the queue by now, and has not. */
export function isLate(row: JournalRow, since: Since | null): boolean {
  if (!since || !row.settledAt || stateSince(row, since) !== 'queued') return false;
  const minutes = row.action === 'post' ? 0 : row.queueMinutes;
  if (minutes === null) return false;
  const due = addSeconds(row.settledAt, minutes * 60 + PATIENCE_SECONDS);
  return secondsBetween(due, since.now) > 0;
}

/** When to worry, and whom to ask then; by accounting software (B0.9, B0.13). */
export function worry({ software }: Pick<JournalRow, 'software'>): OperationHint {
  return { kind: 'words', label: worryWords(software) };
}

function worryWords(software: JournalRow['software']): Phrase {
  if (software === 'quickbooks-desktop') return phrase('next.worry.desktop');
  return phrase('next.worry.cloud', { software: { text: `software.${software}` } });
}
