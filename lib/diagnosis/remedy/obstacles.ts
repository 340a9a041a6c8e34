import { addDays, addSeconds, endOfDay, runningDate, secondsBetween } from '../../domain/values/businessDate.ts';
import { QUEUE_SECONDS } from '../../domain/repair/builds.ts';
import { familyOf } from '../../domain/day/statuses.ts';
import { seesReportsOnly } from '../../domain/store/session.ts';
import { closingOf, earliestClosingOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import { type DiagnosisFacts, missingRowsOf } from '../facts.ts';
import { type NextStep, actionOf, askSupport, beforeSubscription, fixFirst, lookAt } from './nextStep.ts';
import type { RemedyStep } from './steps.ts';
import { storeFact } from '../../domain/store/storeFact.ts';

/** What of the store is seen to be undone and stands before any repair (B0.5, B0.6). */
function undone({ store }: DiagnosisFacts): RemedyStep[] {
  const connection = storeFact({ store }, 'connection');
  const accounting = storeFact({ store }, 'accounting');
  return [
    ...(connection.known && ['disconnected', 'error'].includes(connection.value.state) ? (['reconnect-store'] as const) : []),
    ...(missingRowsOf(store) ? (['map-every-row'] as const) : []),
    ...(accounting.known && accounting.value.connection === 'disconnected' ? (['reconnect'] as const) : []),
  ];
}

function booksClosed({ store, day }: DiagnosisFacts): boolean {
  const accounting = storeFact({ store }, 'accounting');
  const through = accounting.known ? accounting.value.booksClosedThrough : null;
  return through !== null && day.date <= through;
}

/** Why those who look at the page can do nothing about the day; null: they can, as far as is seen (S2, S10). */
function notTheirs({ session, store, day }: DiagnosisFacts): NextStep | null {
  if (seesReportsOnly(session)) return lookAt(phrase('remedy.full-access'));
  if (!session.known && session.why !== 'not-published') {
    return lookAt(
      session.why === 'not-signed-in'
        ? phrase('check.signed-in.block')
        : phrase('check.signed-in.unseen', { why: { text: `unknown.${session.why}` } }),
    );
  }
  const connection = storeFact({ store }, 'connection');
  if (connection.known || connection.why !== 'not-found') return null;
  return lookAt(
    phrase('check.store-connected.not-found', { store: store.known ? store.value.name : phrase('store.unnamed', { id: day.storeId }) }),
  );
}

/** What keeps a day from being repaired because it isn't over, or may not be; null: it is over. */
function notOver({ store, day, now }: DiagnosisFacts): NextStep | null {
  const known = closingOf(store);
  const closing = known.known ? known.value : earliestClosingOf(store);
  const running = runningDate(closing, now);
  if (running !== undefined && day.date < running) return null;
  const end = endOfDay(day.date, closing);
  if (end === undefined) return askSupport(phrase('check.historical.zone', { zone: closing.timeZone }));
  const date = { date: addDays(day.date, 1) };
  if (!known.known) return { kind: 'wait', why: phrase('advice.wait.not-over', { date }), steps: [], until: date.date };
  return {
    kind: 'wait',
    why: phrase('advice.wait.ends', { date, time: { time: end, timeZone: closing.timeZone } }),
    steps: [],
    until: end,
  };
}

/** Another day has its turn (B0.3); null: nothing is seen to run. */
function another({ running }: DiagnosisFacts): NextStep | null {
  const operation = running.known ? running.value : null;
  if (operation === null || ['succeeded', 'failed'].includes(operation.state)) return null;
  const { action, date } = operation;
  return {
    kind: 'wait',
    why: phrase('advice.wait.running', { action: { text: `action.${action}.verb` }, date: { date } }),
    steps: [],
    until: null,
  };
}

/**
 * A day that was rebuilt just now, and waits in a queue that runs by itself, is not rebuilt again (domain 9.1). What
 * others pressed is in the day's history: where that is not at hand, a day in the queue is looked at first.
 */
function justBuilt({ store, day, lastBuild, now }: DiagnosisFacts): NextStep | null {
  const queue = storeFact({ store }, 'queue');
  if (!queue.known || !queue.value.postsAutomatically) return null;
  if (!day.postings.some((posting) => familyOf(posting) === 'queued')) return null;
  const press = lastBuild.known ? lastBuild.value : null;
  if (press !== null && secondsBetween(press.at, now) < QUEUE_SECONDS) {
    const until = addSeconds(press.at, QUEUE_SECONDS);
    return { kind: 'wait', why: phrase('advice.wait.just-built', { time: { time: until } }), steps: [], until };
  }
  return 'history' in day ? null : lookAt(phrase('advice.look.others'));
}

/**
 * The step, unless something that is seen stands in its way: then that comes first. What the preflight would refuse
 * on the same facts is never left as the next step.
 */
export function withObstacles(step: NextStep, facts: DiagnosisFacts): NextStep {
  const action = actionOf(step);
  const { day, session } = facts;
  // What is fixed or decided in the settings is closed to them as well, whatever follows it.
  const stranger = action !== null || step.kind === 'fix-first' ? notTheirs(facts) : null;
  if (stranger) return stranger;
  if (action === null) return step;
  const first = session.known ? session.value.account.subscriptionStart : null;
  if (first !== null && day.date <= first) return beforeSubscription(first);
  const early = notOver(facts);
  if (early) return early;
  const ofTheStore = undone(facts);
  const closed: readonly RemedyStep[] = booksClosed(facts) ? ['accountant-period'] : [];
  if (ofTheStore.length + closed.length > 0) {
    const own = step.kind === 'fix-first' ? step.steps.map(({ step: name }) => name) : [];
    const decision = closed.length > 0 || (step.kind === 'fix-first' && step.open === 'decision');
    return fixFirst([...closed, ...ofTheStore, ...own], action, decision ? 'decision' : 'seen');
  }
  if (step.kind === 'fix-first') return step;
  return another(facts) ?? (action === 'post' ? null : justBuilt(facts)) ?? step;
}
