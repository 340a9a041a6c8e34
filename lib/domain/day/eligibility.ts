import type { Action } from './action.ts';
import type { DaySummary } from './day.ts';
import type { Posting } from './posting.ts';
import { familyOf, healsByItself, meaningOf } from './statuses.ts';

/** Why the statuses of a day refuse an action. */
export interface Obstacle {
  /**
   * - `no-entry`: the day has no posting at all
   * - `unknown-word`: a posting says something that we do not know
   * - `held`: a posting waits for a mapping, a balance, a check or a batch; posting sends nothing of it
   * - `already-posted`: everything is in the books, nothing waits to be posted
   * - `status`: no posting is in a state for which the action exists
   */
  readonly why: 'no-entry' | 'unknown-word' | 'held' | 'already-posted' | 'status';
  /** The postings that stand in the way. */
  readonly postings: readonly Posting[];
}

const isHeld = (posting: Posting): boolean => familyOf(posting) === 'blocked' || healsByItself(posting);
const isAtRest = ({ status }: Posting): boolean => ['done', 'inactive'].includes(meaningOf(status).family);

/**
 * What in the day's statuses stands in the way of `action`; null: nothing. One posting in the right state is
 * enough (sales POSTED, COGS POST: there is something to post), one unknown word is too many, and a posting
 * on hold bars the whole day from Post, because a day posted in part is the mess that the merchant came to
 * repair (domain 9.1).
 */
export function obstacleTo(action: Action, { postings }: Pick<DaySummary, 'postings'>): Obstacle | null {
  if (postings.length === 0) return { why: 'no-entry', postings };

  const strange = postings.filter((posting) => familyOf(posting) === 'unknown');
  if (strange.length > 0) return { why: 'unknown-word', postings: strange };

  const held = postings.filter(isHeld);
  if (action === 'post' && held.length > 0) return { why: 'held', postings: held };

  if (postings.some(({ status }) => meaningOf(status).eligible.includes(action))) return null;
  const posted = action === 'post' && postings.some(({ status }) => meaningOf(status).family === 'done');
  return { why: posted && postings.every(isAtRest) ? 'already-posted' : 'status', postings };
}

/** True where the statuses of the day let `action` be considered. */
export function isEligible(action: Action, day: Pick<DaySummary, 'postings'>): boolean {
  return obstacleTo(action, day) === null;
}
