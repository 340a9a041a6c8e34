import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { dayNamed } from '../../base/dayNamed.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { SHOWN_MS, viewOfDay } from './backlogModel.ts';

/** After the last step of a day of a backlog: the next one, which begins with the merchant's own press, or what it waits for. */
export function NextDay({ of: { target, next, by } }: { of: OperationView }) {
  const { backlog, sheet } = useModel();
  const view = viewOfDay(backlog, target);
  if (!view) return null;
  // What a click on the site’s own icon comes to is read on its page, by the merchant.
  const mayLead = view.next !== null && !by && sheet.state.value.step === 'operation';
  const isLastStep = view.expected || next.every(({ kind }) => kind !== 'action');
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
      {mayLead && <Lead of={view} />}
    </div>
  );
}

/**
 * The choice to be led on after a day that went as expected, there before it has ended; and that the next day comes by itself,
 * while it does. What announces that is there before its words come, or a screen reader would not say them.
 */
function Lead({ of: { leads } }: { of: BacklogView }) {
  const { backlog } = useModel();
  return (
    <>
      <label>
        <input type="checkbox" checked={leads} onChange={trusted((event) => void backlog.lead(event.currentTarget.checked))} />
        <Words of={phrase('backlog.lead')} />
      </label>
      <p class="soft leading" role="status">
        {backlog.leading.value && <Words of={phrase('backlog.leading', { count: SHOWN_MS / 1000 })} />}
      </p>
      {backlog.leading.value && (
        <button type="button" class="button" onClick={trusted(() => backlog.stay())}>
          <Words of={phrase('backlog.stay')} />
        </button>
      )}
    </>
  );
}

function Sentence({ of: { state, next, day, of, headline } }: { of: BacklogView }) {
  const { say } = useLanguage();
  if (!next) return <Words of={phrase('backlog.last', { count: of })} />;
  const named = dayNamed(next);
  if (state === 'running') return <Words of={phrase('backlog.after', { day: named, date: { date: day.date } })} />;
  return <Words of={phrase('backlog.next', { day: named, what: say(headline) })} />;
}
