import { useState } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { ProblemView } from '../../../lib/messages/views/views.ts';
import type { YearStore } from '../../../lib/messages/views/yearViews.ts';
import { Problem } from '../../base/Problem.tsx';
import { useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { weekdayNames } from './months.ts';

/** On which weekdays a store is closed, to be said and taken back with one click. Single dates are said in their details. */
export function ClosedOn({ account, store: { id, closedOn } }: { account: string; store: YearStore }) {
  const { say, language } = useLanguage();
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const names = weekdayNames(language, 'long');

  async function close(weekday: number, closed: boolean) {
    const answer = await ask('closeDays', { account, storeId: id, on: weekday, closed });
    setProblem(answer.ok ? null : ownProblem(answer.problem));
  }

  return (
    <details class="closed-on">
      <summary>
        {say(phrase('year.closed.title'))}
        {closedOn.length > 0 ? ` ${new Intl.ListFormat(language).format(closedOn.map((weekday) => names[weekday - 1]!))}` : '…'}
      </summary>
      <fieldset>
        <legend class="soft">{say(phrase('year.closed.about'))}</legend>
        {names.map((name, index) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={closedOn.includes(index + 1)}
              onChange={(event) => void close(index + 1, event.currentTarget.checked)}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {problem ? <Problem of={problem} /> : null}
    </details>
  );
}
