import type { DayView, OperationView } from '../../lib/messages/views.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { State } from '../base/StateMark.tsx';
import { Words } from '../base/language.tsx';
import { markOf } from '../base/markOf.ts';

/** What an operation does at this moment, in a few words. */
export function runningWords({ action, step, of }: OperationView) {
  const verb = { text: `action.${action}.verb` } as const;
  return of > 0 ? phrase('page.running', { action: verb, step, of }) : phrase('page.running.begun', { action: verb });
}

/** The state of a day in plain words: what runs on it, or what is the matter with it. */
export function DayState({ day, operation }: { day: DayView; operation: OperationView | undefined }) {
  if (operation?.active) {
    return (
      <State family="waiting">
        <Words of={runningWords(operation)} />
      </State>
    );
  }
  return (
    <State family={markOf(day)}>
      <Words of={day.headline} />
    </State>
  );
}
