import { isLater } from '../values/businessDate.ts';
import type { DaySummary } from './day.ts';
import type { Posting } from './posting.ts';
import type { Family } from '../status/family.ts';
import { STATUSES, type StatusMeaning, UNKNOWN } from './statusTable.ts';
import { SPELLINGS } from '../status/statusWords.ts';

export { FAMILIES, type Family } from '../status/family.ts';
export { STATUSES, type StatusMeaning } from './statusTable.ts';
export { KNOWN_WORDS, SPELLINGS } from '../status/statusWords.ts';

/** The word that `status` is a spelling of: `OPENCHECK` for `OPEN CHECKS`; any other word is itself. */
export function wordOf(status: string): string {
  return SPELLINGS.get(status) ?? status;
}

/** What `status` means; a word that is not in the table is unknown and eligible for nothing (law 2). */
export function meaningOf(status: string): StatusMeaning {
  return STATUSES.get(wordOf(status)) ?? UNKNOWN;
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
  const { waitsFor } = meaningOf(status);
  return waitsFor === 'checks' || waitsFor === 'card-batch';
}

/** True where it is in the books once somebody has run the Web Connector of QuickBooks Desktop (B0.9). */
export function waitsForWebConnector(posting: Pick<Posting, 'status' | 'sync'>): boolean {
  return familyOf(posting) === 'waiting' && !healsByItself(posting);
}

/** True where the POS changed after the day was loaded, as far as the service knows (B0.2). */
export function posChangedSinceLoad(day: Pick<DaySummary, 'posChangedAt' | 'loadedAt'>): boolean {
  return day.posChangedAt !== null && (!day.loadedAt || isLater(day.posChangedAt, day.loadedAt));
}
