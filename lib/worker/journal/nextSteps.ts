import type { Action } from '../../domain/day/action.ts';
import { type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import type { Software } from '../../domain/store/store.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import type { OperationHint } from '../../messages/views/views.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';

/** What the action will do to the day, in one or two sentences. */
export function effectOf({ action, target }: PreflightFacts): Phrase {
  return phrase(`action.${action}.effect`, { date: { date: target.date } });
}

/** What the merchant will have to wait for or to do once the day is sent to the books (B0.9). */
export function waitFor(software: Software): OperationHint {
  switch (software) {
    case 'quickbooks-desktop':
      return { kind: 'words', label: phrase('next.web-connector') };
    case 'unknown':
      return { kind: 'wait', label: phrase('next.either') };
    default:
      return { kind: 'wait', label: phrase('next.few-minutes', { software: { text: `software.${software}` } }) };
  }
}

/** Where the queue is on: when a day that was rebuilt at `at` posts by itself. */
export function postsByItself(at: Instant, everyMinutes: number): OperationHint {
  return { kind: 'wait', label: phrase('next.posts-by-itself', { time: { time: addSeconds(at, everyMinutes * 60) } }) };
}

/** What will happen after the action, said before it runs. */
export function nextAfter({ action, store, now, canAct }: PreflightFacts): Phrase {
  if (!canAct) return phrase('next.look-again');
  const software = store.known && store.value.accounting.known ? store.value.accounting.value.software : 'unknown';
  if (action === 'post') return waitFor(software).label;
  const queue = store.known && store.value.queue.known ? store.value.queue.value : null;
  return queue?.postsAutomatically
    ? phrase('next.then-post-or-queue', { time: { time: addSeconds(now, queue.everyMinutes * 60) } })
    : phrase('next.then-post');
}

/** The next action as a step with its button's words. */
export function actionStep(action: Action, label: Phrase): OperationHint {
  return { kind: 'action', action, label };
}
