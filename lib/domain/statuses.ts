import type { Action } from './action.ts';
import type { DaySummary, Posting } from './day.ts';

/**
 * How a state is drawn and read: word, shape and colour (look.md). The order is that in which a day takes its
 * state from its postings: an unknown word before all, because it switches every action off (law 2).
 */
export const FAMILIES = ['unknown', 'failed', 'blocked', 'waiting', 'queued', 'done', 'inactive'] as const;
export type Family = (typeof FAMILIES)[number];

export interface StatusMeaning {
  readonly family: Family;
  /** The actions for which a day in this status may be considered at all (domain 9.1, service-api). */
  readonly eligible: readonly Action[];
}

const ALL: readonly Action[] = ['refresh', 'regenerate', 'post'];
const REBUILD: readonly Action[] = ['refresh', 'regenerate'];
const NONE: readonly Action[] = [];

/**
 * Every posting status that is known (domain 2.1), worst first within the table's families. PARENT, LINK and
 * CLEAR are words without a documented meaning: they are listed so that they can be told from a new word, and
 * are eligible for nothing, as any unknown word is.
 */
export const STATUSES: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['FAILED', { family: 'failed', eligible: ALL }],
  ['UPDATEFAILED', { family: 'failed', eligible: ALL }],
  ['DELETEFAILED', { family: 'failed', eligible: NONE }],
  ['HOLD', { family: 'blocked', eligible: REBUILD }],
  ['UPDATEHOLD', { family: 'blocked', eligible: REBUILD }],
  ['OOB', { family: 'blocked', eligible: REBUILD }],
  ['UPDATEOOB', { family: 'blocked', eligible: REBUILD }],
  ['OPENCHECK', { family: 'waiting', eligible: REBUILD }],
  ['OPEN CHECK', { family: 'waiting', eligible: REBUILD }],
  ['BATCHHOLD', { family: 'waiting', eligible: REBUILD }],
  ['AWAITING_SYNC', { family: 'waiting', eligible: NONE }],
  ['POST', { family: 'queued', eligible: ALL }],
  ['UPDATE', { family: 'queued', eligible: ALL }],
  ['DELETE', { family: 'queued', eligible: NONE }],
  ['POSTED', { family: 'done', eligible: REBUILD }],
  ['UPDATED', { family: 'done', eligible: REBUILD }],
  ['DELETED', { family: 'inactive', eligible: NONE }],
  ['NONE', { family: 'inactive', eligible: NONE }],
  ['', { family: 'inactive', eligible: NONE }],
  ['PARENT', { family: 'unknown', eligible: NONE }],
  ['LINK', { family: 'unknown', eligible: NONE }],
  ['CLEAR', { family: 'unknown', eligible: NONE }],
]);

const UNKNOWN: StatusMeaning = { family: 'unknown', eligible: NONE };

/** What `status` means; a word that is not in the table is unknown and eligible for nothing (law 2). */
export function meaningOf(status: string): StatusMeaning {
  return STATUSES.get(status) ?? UNKNOWN;
}

/** How one posting reads: QuickBooks Desktop's POSTED waits until the Web Connector has carried it (S1, L3). */
export function familyOf(posting: Pick<Posting, 'status' | 'sync'>): Family {
  const { family } = meaningOf(posting.status);
  if (family !== 'done') return family;
  if (posting.sync === 'pending') return 'waiting';
  if (posting.sync === 'error') return 'failed';
  return posting.sync === 'unknown' ? 'unknown' : 'done';
}

/** True where the wait usually ends without anybody's help: unpaid checks, late card fees (S3, S4, S8). */
export function healsByItself({ status }: Pick<Posting, 'status'>): boolean {
  return ['OPENCHECK', 'OPEN CHECK', 'BATCHHOLD'].includes(status);
}

/** The state of a day: its worst posting first. A day without postings is `inactive`. */
export function familyOfDay(day: Pick<DaySummary, 'postings'>): Family {
  const families = new Set(day.postings.map(familyOf));
  return FAMILIES.find((family) => families.has(family)) ?? 'inactive';
}

/** True where the day was never loaded from the POS; a site that does not tell when it was shows entries all the same. */
export function neverLoaded({ loadedAt, postings }: Pick<DaySummary, 'loadedAt' | 'postings'>): boolean {
  return loadedAt === null && postings.length === 0;
}

/** True where the POS changed after the day was loaded, as far as the service knows (B0.2). */
export function posChangedSinceLoad(day: Pick<DaySummary, 'posChangedAt' | 'loadedAt'>): boolean {
  if (!day.posChangedAt) return false;
  return (
    !day.loadedAt || Temporal.Instant.compare(Temporal.Instant.from(day.posChangedAt), Temporal.Instant.from(day.loadedAt)) > 0
  );
}

/** True where the merchant has something to look at: a day that failed, is blocked, unknown, or changed in the POS. */
export function needsAttention(day: Pick<DaySummary, 'postings' | 'posChangedAt' | 'loadedAt'>): boolean {
  return ['failed', 'blocked', 'unknown'].includes(familyOfDay(day)) || posChangedSinceLoad(day);
}
