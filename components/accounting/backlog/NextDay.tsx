import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { dayNamed } from '../../base/dayNamed.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { viewOfDay } from './backlogModel.ts';

/** After the last step of a day of a backlog: the next one, which begins with the merchant's own press, or what it waits for. */
export function NextDay({ of: { target, next } }: { of: OperationView }) {
  const { backlog } = useModel();
  const view = viewOfDay(backlog, target);
  if (!view) return null;
  const isLastStep = next.every(({ kind }) => kind !== 'action');
  return (
    <div class="next-day">
      <p>
        <Sentence of={view} />
      </p>
      {view.next && view.state !== 'running' && (
        <button
          type="button"
          class={view.state === 'ended' && isLastStep ? 'button filled' : 'button'}
          onClick={trusted(() => void backlog.go(view.state === 'open'))}
        >
          <Words of={phrase(view.state === 'open' ? 'backlog.skip' : 'backlog.continue')} />
        </button>
      )}
    </div>
  );
}

function Sentence({ of: { state, next, day, of, headline } }: { of: BacklogView }) {
  const { say } = useLanguage();
  if (!next) return <Words of={phrase('backlog.last', { count: of })} />;
  const named = dayNamed(next);
  if (state === 'running') return <Words of={phrase('backlog.after', { day: named, date: { date: day.date } })} />;
  return <Words of={phrase('backlog.next', { day: named, what: say(headline) })} />;
}
