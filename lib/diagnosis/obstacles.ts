import { addDays, addSeconds, endOf, runningDate, secondsBetween } from '../domain/businessDate.ts';
import { QUEUE_SECONDS } from '../domain/press.ts';
import { familyOf } from '../domain/statuses.ts';
import { closingOf, earliestClosingOf } from '../domain/store.ts';
import { phrase } from '../i18n/phrase.ts';
import { type DiagnosisFacts, missingRowsOf, storeFactOf } from './facts.ts';
import { type NextStep, actionOf, askSupport, fixFirst } from './nextStep.ts';
import type { Step } from './steps.ts';

/** What of the store is seen to be undone and stands before any repair (B0.5, B0.6). */
function undone({ store }: DiagnosisFacts): Step[] {
  const connection = storeFactOf(store, 'connection');
  const accounting = storeFactOf(store, 'accounting');
  return [
    ...(connection.known && ['disconnected', 'error'].includes(connection.value.state) ? (['reconnect-store'] as const) : []),
    ...(missingRowsOf(store) ? (['map-every-row'] as const) : []),
    ...(accounting.known && accounting.value.connection === 'disconnected' ? (['reconnect'] as const) : []),
  ];
}

function booksClosed({ store, day }: DiagnosisFacts): boolean {
  const accounting = storeFactOf(store, 'accounting');
  const through = accounting.known ? accounting.value.booksClosedThrough : null;
  return through !== null && day.date <= through;
}

/** What keeps a day from being repaired because it isn't over, or may not be; null: it is over, or the time isn't known. */
function notOver({ store, day, now }: DiagnosisFacts): NextStep | null {
  if (now === null) return null;
  const known = closingOf(store);
  const closing = known.known ? known.value : earliestClosingOf(store);
  const end = endOf(day.date, closing);
  if (end === undefined) return askSupport(phrase('check.historical.zone', { zone: closing.timeZone }));
  if (day.date < runningDate(closing, now)!) return null;
  const date = { date: addDays(day.date, 1) };
  if (!known.known) return { kind: 'wait', why: phrase('advice.wait.not-over', { date }), steps: [], until: date.date };
  return { kind: 'wait', why: phrase('advice.wait.ends', { date, time: { time: end, timeZone: closing.timeZone } }), steps: [], until: end };
}

/** When a day that was rebuilt just now, and waits in a queue that runs by itself, may be rebuilt again; null: now. */
function restsUntil({ store, day, lastPress, now }: DiagnosisFacts) {
  const queue = storeFactOf(store, 'queue');
  const press = lastPress.known ? lastPress.value : null;
  if (press === null || now === null || !queue.known || !queue.value.postsAutomatically) return null;
  if (!day.postings.some((posting) => familyOf(posting) === 'queued')) return null;
  return secondsBetween(press.at, now) < QUEUE_SECONDS ? addSeconds(press.at, QUEUE_SECONDS) : null;
}

/**
 * The step, unless something that is seen stands in its way: then that comes first. What the preflight would refuse
 * on the same facts is never left as the next step.
 */
export function withObstacles(step: NextStep, facts: DiagnosisFacts): NextStep {
  const action = actionOf(step);
  if (action === null) return step;
  const { day, subscriptionStart } = facts;
  if (subscriptionStart.known && day.date <= subscriptionStart.value) {
    return askSupport(phrase('advice.support.before-subscription', { first: { date: subscriptionStart.value } }));
  }
  const early = notOver(facts);
  if (early) return early;
  const first = undone(facts);
  const closed: readonly Step[] = booksClosed(facts) ? ['accountant-period'] : [];
  if (first.length + closed.length > 0) {
    const own = step.kind === 'fix-first' ? step.steps.map(({ step: name }) => name) : [];
    const decision = closed.length > 0 || (step.kind === 'fix-first' && step.open === 'decision');
    return fixFirst([...closed, ...first, ...own], action, decision ? 'decision' : 'seen');
  }
  const until = action === 'post' ? null : restsUntil(facts);
  return until === null || step.kind === 'fix-first'
    ? step
    : { kind: 'wait', why: phrase('advice.wait.just-built', { time: { time: until } }), steps: [], until };
}
