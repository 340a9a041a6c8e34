import type { DaySummary, Posting } from './day.ts';
import { type Family, FAMILIES } from './family.ts';
import { STATUSES, type StatusMeaning, UNKNOWN } from './statusTable.ts';

export { FAMILIES, type Family } from './family.ts';
export { STATUSES, type StatusMeaning } from './statusTable.ts';

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

/** How many days the site itself keeps asking for unpaid checks and late card fees (S4, S8). */
export const HEALING_DAYS = 7;

/** True where the wait usually ends without anybody's help: unpaid checks, late card fees (S3, S4, S8). */
export function healsByItself({ status }: Pick<Posting, 'status'>): boolean {
  return ['OPENCHECK', 'OPEN CHECK', 'BATCHHOLD'].includes(status);
}

/** The state of a day: its worst posting first. A day without postings is `inactive`. */
export function familyOfDay(day: Pick<DaySummary, 'postings'>): Family {
  const families = new Set(day.postings.map(familyOf));
  return FAMILIES.find((family) => families.has(family)) ?? 'inactive';
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
