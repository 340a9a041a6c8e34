import { useEffect } from 'preact/hooks';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { OperationView } from '../../../lib/messages/views/views.ts';
import { dayNamed } from '../../base/dayNamed.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';
import { SHOWN_MS, isDay, viewOfDay } from '../model/backlogModel.ts';

/** After the last step of a day of a backlog: the next one, which begins with the merchant's own press, or what it waits for. */
export function NextDay({ of: operation }: { of: OperationView }) {
  const { target, next, by, after } = operation;
  const { backlog, sheet, operations } = useModel();
  const view = viewOfDay(backlog, target);
  if (!view) return null;
  const shown = sheet.state.value;
  // What a click on the site’s own icon comes to is read on its page, in the panel, as soon as it is news there.
  const isNews = operation.active || operations.endedHere.value.includes(operation);
  const isShown = shown.step === 'operation' ? isDay(shown.target, target) : shown.step === 'closed' && by === 'worker' && isNews;
  const mayLead = view.next !== null && by !== 'hand' && isShown;
  const isLastStep = view.expected || next.every(({ kind }) => kind !== 'action');
  return (
    <div class="next-day">
      <p>
        <Sentence of={view} />
      </p>
      {by && !view.next && after?.some(({ family }) => family === 'queued') && (
        <p class="soft">
          <Words of={phrase('backlog.ready')} />
        </p>
      )}
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
  useEffect(() => backlog.show(), []);
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
