import type { Family } from '../../lib/domain/statuses.ts';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import type { DayView, OperationView } from '../../lib/messages/views.ts';
import { markOf } from '../base/markOf.ts';

/** What is said of a day, and by which mark. */
export interface Told {
  readonly family: Family;
  readonly words: Phrase;
}

/** What an operation does at this moment, in a few words. */
export function runningWords({ action, step, of }: OperationView): Phrase {
  const verb = { text: `action.${action}.verb` } as const;
  return of > 0 ? phrase('page.running', { action: verb, step, of }) : phrase('page.running.begun', { action: verb });
}

/**
 * The state of a day in plain words: what runs on it, or what is the matter with it.
 * @param unreported status words that only the page shows: such a day is never called well
 */
export function stateOf(day: DayView, operation: OperationView | undefined, unreported: readonly string[] = []): Told {
  if (operation?.active) return { family: 'waiting', words: runningWords(operation) };
  if (unreported.length > 0) return { family: 'unknown', words: phrase('page.shows-also', { words: { list: unreported } }) };
  return { family: markOf(day), words: day.headline };
}
