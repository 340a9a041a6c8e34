import { useState } from 'preact/hooks';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { ask } from '../../../../lib/messages/client.ts';
import type { ProblemView } from '../../../../lib/messages/views/views.ts';
import type { YearDay } from '../../../../lib/messages/views/yearViews.ts';
import { Problem } from '../../../base/Problem.tsx';
import { useLanguage } from '../../../base/language.tsx';
import { ownProblem } from '../../../base/ownProblem.ts';

/** Whether the store was closed on a date of which there are no sales, to be said and taken back with one click. */
export function ClosedDate({ account, day: { target, closed, look, panel } }: { account: string; day: YearDay }) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState<ProblemView | null>(null);
  if (look.look === 'before' || (panel && !closed)) return null;

  async function close(isClosed: boolean) {
    const answer = await ask('closeDays', { account, storeId: target.storeId, on: target.date, closed: isClosed });
    setProblem(answer.ok ? null : ownProblem(answer.problem));
  }

  return (
    <div class="closed-date">
      <label>
        <input type="checkbox" checked={closed} onChange={(event) => void close(event.currentTarget.checked)} />
        {say(phrase('year.closed.date'))}
      </label>
      <p class="soft">{say(phrase('year.closed.about'))}</p>
      {problem ? <Problem of={problem} /> : null}
    </div>
  );
}
