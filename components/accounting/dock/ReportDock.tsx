import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { runningWords } from '../DayState.tsx';
import type { StoreDays } from '../days.ts';
import { useModel } from '../model.ts';
import type { ReportWatch } from '../report/watch.ts';
import { AsOf } from './AsOf.tsx';
import { Dock } from './Dock.tsx';

interface ReportDockProps {
  readonly watch: ReportWatch;
  /** Brings the row of a day into sight. */
  readonly onShowDay: (day: DayView) => void;
}

/** What the report as a whole has to say: what runs, which days need the merchant, and as of when. */
export function ReportDock({ watch, onShowDay }: ReportDockProps) {
  const { days, operations, sheet } = useModel();
  const { date } = useLanguage();
  const { grid } = watch.sight.value;
  if (grid !== 'found') {
    return (
      <Dock>
        <State family="unknown">
          <Words of={phrase(`page.${grid}`)} />
        </State>
      </Dock>
    );
  }
  const running = operations.active.value;
  return (
    <Dock>
      {running && (
        <p class="running">
          <State family="waiting">
            {date(running.target.date)}: <Words of={runningWords(running)} />
          </State>{' '}
          <button type="button" class="button text" onClick={trusted(() => sheet.showOperation(running.id))}>
            <Words of={phrase('page.show')} />
          </button>
        </p>
      )}
      {[...days.stores.value.values()].map((store) => (
        <StoreSummary key={store.storeId} store={store} onShowDay={onShowDay} />
      ))}
    </Dock>
  );
}

function StoreSummary({ store, onShowDay }: { store: StoreDays; onShowDay: (day: DayView) => void }) {
  const { date } = useLanguage();
  const { view } = store;
  const fresh = view?.source === 'service' && !view.problem && !store.problem;
  return (
    <div class="summary">
      {view && view.attentionCount > 0 && (
        <>
          <p>
            <strong>
              <Words of={phrase('page.attention', { count: view.attentionCount })} />
            </strong>
          </p>
          <ul class="attention">
            {view.attention.map((day) => (
              <li key={day.date}>
                <button type="button" class="button text" onClick={trusted(() => onShowDay(day))}>
                  {date(day.date)}
                </button>
                <State family={day.family}>
                  <Words of={day.headline} />
                </State>
              </li>
            ))}
          </ul>
        </>
      )}
      {view && view.attentionCount === 0 && fresh && (
        <p>
          <Words of={phrase('page.attention.none')} />
        </p>
      )}
      <AsOf store={store} />
    </div>
  );
}
