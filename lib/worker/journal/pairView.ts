import { sameWords } from '../../domain/repair/keptDay.ts';
import type { Cache } from '../../cache/cache.ts';
import type { JournalRow } from '../../cache/rows/journalRow.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { OperationView } from '../../messages/views/views.ts';
import { figuresOf } from './figures.ts';
import { operationView } from './operationView.ts';
import type { Since } from './settlement.ts';
import { isActive } from './states.ts';

type ReadSince = (row: JournalRow) => Promise<Since | null>;

const NOT_SENT: readonly JournalRow['state'][] = ['planned', 'dropped'];

/**
 * An operation and the Post that was confirmed with it, as one: what they came to together, by the Post once it was sent,
 * by the first as long as it was not.
 * @param since how each day was read after its operation had ended
 */
export async function pairView(first: JournalRow, andPost: JournalRow, since: ReadSince = async () => null): Promise<OperationView> {
  const sent = !NOT_SENT.includes(andPost.state);
  const speaks = sent ? andPost : first;
  const { outcome, message, next, settlement } = operationView(speaks, await since(speaks));
  const { state, step, of, acceptedAt, settledAt: finishedAt, problem } = andPost;
  const after = andPost.after ?? first.after;
  const view = operationView(first);
  const waits = andPost.state === 'planned' && !view.active;
  return {
    ...view,
    active: view.active || isActive(andPost.state),
    finishedAt: sent ? finishedAt : view.finishedAt,
    after: operationView({ ...first, after }).after,
    figures: after && figuresOf(after.currency, first.before.totals, after.totals),
    changed: after !== null && !sameWords(first.before, after),
    outcome: waits ? phrase('pair.checking', { date: { date: first.target.date } }) : outcome,
    message,
    next: waits ? [] : next,
    settlement: waits ? [] : settlement,
    andPost: {
      state,
      step,
      of,
      acceptedAt,
      finishedAt,
      stopped: state === 'dropped' ? (problem ?? phrase('pair.dropped.otherwise')) : null,
    },
  };
}

/** An operation, with the Post that was confirmed with it where there is one. @throws CacheError */
export async function viewWithPost({ cache }: { readonly cache: Pick<Cache, 'journal'> }, row: JournalRow): Promise<OperationView> {
  const andPost = row.andPost === undefined ? null : await cache.journal.get(row.andPost);
  return andPost ? pairView(row, andPost) : operationView(row);
}
