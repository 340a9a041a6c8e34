import type { JournalRow, Plan, Snapshot } from '../../cache/rows/journalRow.ts';
import { POSTING_KINDS } from '../../domain/day/posting.ts';
import { expectedOf } from '../../domain/day/dayState.ts';
import { fingerprint } from '../../preflight/fingerprint.ts';
import type { PageSeen, PreflightFacts } from '../../preflight/verdict.ts';
import type { RequestContext } from '../account/requestContext.ts';
import { whoOf } from '../history/record.ts';
import { snapshotOf } from '../journal/snapshot.ts';
import type { GatheredFacts } from './facts/gatherFacts.ts';

/** What is kept of a day that could not be read. */
const UNREAD: Snapshot = { version: '', currency: null, totals: null, postings: [] };

/** The entries that the day should have in the books, where all of that is known. */
function postsOf({ day, store }: PreflightFacts): Pick<JournalRow, 'posts'> {
  if (!day.known) return {};
  const { entries } = expectedOf(store, day.value);
  return POSTING_KINDS.every((kind) => entries[kind] !== undefined) ? { posts: POSTING_KINDS.filter((kind) => entries[kind]) } : {};
}

/**
 * The row of an operation that is about to be sent (law 3).
 * @param chosen its id, the merchant's reason, and how it gets to a site that takes no requests
 * @throws Error where it is not known under whose key it is kept: nobody could find it again
 */
export function prepareRow(
  { site, tabId }: RequestContext,
  { facts, identity }: GatheredFacts,
  chosen: Pick<JournalRow, 'id' | 'given' | 'by' | 'unclear' | 'confirmed' | 'andPost' | 'follows'>,
): JournalRow {
  if (identity.account === null) throw new Error('An operation that runs is known to be somebody’s.');
  const day = facts.day.known ? facts.day.value : null;
  const store = facts.store.known ? facts.store.value : null;
  return {
    ...chosen,
    account: identity.account,
    ...whoOf(identity),
    origin: site.origin,
    tabId,
    action: facts.action,
    target: facts.target,
    storeName: store?.name ?? '',
    software: store?.accounting.known ? store.accounting.value.software : 'unknown',
    ...postsOf(facts),
    queueMinutes: store?.queue.known && store.queue.value.postsAutomatically ? store.queue.value.everyMinutes : null,
    state: 'prepared',
    dayVersion: day?.version ?? '',
    fingerprint: fingerprint(facts),
    operationId: null,
    step: 0,
    of: 0,
    preparedAt: facts.now,
    sentAt: null,
    acceptedAt: null,
    settledAt: null,
    before: day ? snapshotOf(day) : UNREAD,
    after: null,
    message: null,
    problem: null,
  };
}

/** The row of the Post that was confirmed with a rebuild: written with it, and not sent before that was read back. */
export function plannedPost(rebuild: JournalRow, plan: Plan, page: PageSeen): JournalRow {
  const { andPost, confirmed: _, ...about } = rebuild;
  return { ...about, id: andPost!, action: 'post', given: plan.given, state: 'planned', follows: rebuild.id, plan: { ...plan, page } };
}
