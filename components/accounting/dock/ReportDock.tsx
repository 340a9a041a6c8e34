import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView, NoticeView, OperationView } from '../../../lib/messages/views/views.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { DayState } from '../controls/DayState.tsx';
import { type Days } from '../days/days.ts';
import { type StoreDays, dayKey, troubleOf } from '../days/storeDays.ts';
import { useModel } from '../model/model.ts';
import { runningWords, shownStateOf } from '../days/dayState.ts';
import { pageOnlyStatuses } from '../days/pageOnly.ts';
import type { PlacedRow } from '../report/sight.ts';
import type { ReportWatch } from '../report/watch.ts';
import { DaysAsOf } from './DaysAsOf.tsx';
import { Dock } from './frame/Dock.tsx';
import { Notices } from './Notices.tsx';
import { Outdated } from '../controls/Outdated.tsx';

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
      <Dock line="Sales Totals Guard" urgent>
        <p>
          <State family="unknown">
            <Words of={phrase(`page.${grid}`)} />
          </State>
        </p>
      </Dock>
    );
  }
  const running = operations.active.value;
  const stores = [...days.stores.value.values()];
  const shown = (id: string) => stores.some(({ storeId }) => storeId === id);
  const outdated = isOutdated(watch.sight.value.rows, days) || operations.endedSince.value.some(({ target }) => shown(target.storeId));
  const notices = noticesOf(stores);
  return (
    <Dock
      line={<Line stores={stores} running={running} />}
      urgent={outdated || notices.length > 0 || stores.some((store) => troubleOf(store))}
    >
      {running && (
        <p>
          <button type="button" class="button text" onClick={trusted(() => sheet.showOperation(running.id))}>
            <Words of={phrase('page.show')} />
          </button>
        </p>
      )}
      {outdated && !running && <Outdated words={phrase('page.outdated')} />}
      {notices.map(({ storeId, notice }) => (
        <Notices key={`${storeId} ${notice.id}`} of={[notice]} storeId={storeId} />
      ))}
      {stores.map((store) => (
        <div key={store.storeId} class="summary">
          <Unloaded store={store} />
          <ul class="attention">
            {store.view?.attention.map((day) => (
              <li key={day.date}>
                <button type="button" class="button text" onClick={trusted(() => onShowDay(day))}>
                  {date(day.date)}
                </button>
                <DayState of={shownStateOf(day, undefined)} />
              </li>
            ))}
          </ul>
          {store.view?.partial && store.view.source === 'service' && (
            <p>
              <Words of={phrase('page.partial')} />
            </p>
          )}
          <DaysAsOf store={store} />
        </div>
      ))}
    </Dock>
  );
}

/** What stands before the days, each cause once: stores of one company share it. */
function noticesOf(stores: readonly StoreDays[]): { storeId: string; notice: NoticeView }[] {
  const all = stores.flatMap(({ storeId, view }) => (view?.notices ?? []).map((notice) => ({ storeId, notice })));
  return [...new Map(all.toReversed().map((one) => [JSON.stringify([one.notice.id, one.notice.words]), one])).values()].toReversed();
}

/** The days of a store that were never loaded, with the way on. */
function Unloaded({ store: { storeId, view } }: { store: StoreDays }) {
  const { sheet } = useModel();
  if (!view || view.unloaded.latest === null) return null;
  const { count, latest: date } = view.unloaded;
  return (
    <div class="notice">
      <State family="blocked">
        <Words of={phrase('unloaded.days', { count })} />
      </State>
      <button type="button" class="button" onClick={trusted(() => sheet.showDay({ storeId, date }))}>
        <Words of={phrase('unloaded.how', { count })} />
      </button>
    </div>
  );
}

const NO_ENTRY = ['NONE', 'EMPTY', ''];

/** True where a row in sight shows other words than the service has now: the site doesn't draw them again by itself. */
function isOutdated(rows: readonly PlacedRow[], { stores, byKey }: Days): boolean {
  return rows.some(({ day: row }) => {
    const view = row && stores.value.get(row.storeId)?.view;
    const day = row && byKey.value.get(dayKey(row.storeId, row.date));
    return Boolean(
      row && day && view && !view.partial && view.source === 'service' && pageOnlyStatuses(day, row.statuses, NO_ENTRY).length > 0,
    );
  });
}

/** What runs, or how many days need the merchant; that none does is said only of what the service has just confirmed. */
function Line({ stores, running }: { stores: readonly StoreDays[]; running: OperationView | undefined }) {
  if (running) {
    return (
      <State family="waiting">
        <Words of={phrase('page.day-state', { date: { date: running.target.date }, state: runningWords(running) })} />
      </State>
    );
  }
  const count = stores.reduce((sum, { view }) => sum + (view ? view.attentionCount + view.unloaded.count : 0), 0);
  if (count > 0) {
    return (
      <State family="blocked">
        <Words of={phrase('page.attention', { count })} />
      </State>
    );
  }
  if (noticesOf(stores).length > 0) {
    return (
      <State family="failed">
        <Words of={phrase('notice.title')} />
      </State>
    );
  }
  const confirmed =
    stores.length > 0 && stores.every((store) => store.view?.source === 'service' && !store.view.partial && !troubleOf(store));
  if (confirmed) {
    return (
      <State family="done">
        <Words of={phrase('page.attention.none')} />
      </State>
    );
  }
  return <>Sales Totals Guard</>;
}
