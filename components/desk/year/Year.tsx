import { useState } from 'preact/hooks';
import { CALENDAR_LOOKS } from '../../../lib/domain/status/calendarLook.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { isBusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { YearStore, YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { Problem } from '../../base/Problem.tsx';
import { useLanguage } from '../../base/language.tsx';
import { ownProblem } from '../../base/ownProblem.ts';
import { AsOf } from '../../overview/AsOf.tsx';
import { CalendarMark } from '../../overview/CalendarMark.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';
import { hashOf } from '../deskHash.ts';
import type { SectionProps } from '../section.ts';
import { ClosedOn } from './ClosedOn.tsx';
import { DayDialog } from './day/DayDialog.tsx';
import { StoreCalendar } from './StoreCalendar.tsx';
import { Weeks } from './Weeks.tsx';
import { YearCauses } from './YearCauses.tsx';
import { YearFailures } from './YearFailures.tsx';
import { useYear } from './useYear.ts';
import './year.css';

/** The day that an address asks for, such as `#year?store=1&date=2026-11-03`; null: none. */
function dayAsked(asked: URLSearchParams): DayTarget | null {
  const [storeId, date] = [asked.get('store'), asked.get('date')];
  return storeId && date && isBusinessDate(date) ? { storeId, date } : null;
}

/** The year: how each day of each store stands, by what was read of it; a day opens its details. */
export function Year({ account, asked }: SectionProps) {
  const { say } = useLanguage();
  const day = dayAsked(asked);
  const [year, choose] = useState<number | null>(() => (day ? Number(day.date.slice(0, 4)) : null));
  const { view, problem, again } = useYear(account.id, year);
  const whole = hashOf('year', asked.get('account'));
  const open = ({ storeId, date }: DayTarget) =>
    (location.hash = `${whole}${whole.includes('?') ? '&' : '?'}${new URLSearchParams({ store: storeId, date })}`);
  return (
    <section class="year" aria-labelledby="year-title">
      <header>
        <h2 id="year-title">{view ? String(view.year) : say(phrase('desk.year'))}</h2>
        {view ? <Chooser view={view} onChoose={choose} /> : null}
      </header>
      {problem ? <Problem of={ownProblem(problem)} onRetry={again} /> : null}
      {!view && !problem ? <p class="soft">{say(phrase('popup.reading'))}</p> : null}
      {view ? (
        <>
          {view.weeks ? <Weeks of={view.weeks} /> : null}
          <YearCauses view={view} onOpen={open} />
          <YearFailures view={view} onOpen={open} />
          <Legend view={view} />
          {view.stores.map((store) => (
            <StoreYear
              key={`${store.id} ${view.year}`}
              account={account.id}
              view={view}
              store={store}
              onOpen={(date) => open({ storeId: store.id, date })}
            />
          ))}
        </>
      ) : null}
      {day ? (
        <DayDialog key={`${day.storeId} ${day.date}`} account={account.id} target={day} onClose={() => (location.hash = whole)} />
      ) : null}
    </section>
  );
}

function Chooser({ view: { year, first, last }, onChoose }: { view: YearView; onChoose: (year: number) => void }) {
  const { say } = useLanguage();
  return (
    <div class="chooser">
      <button
        type="button"
        class="button"
        aria-label={say(phrase('year.previous'))}
        aria-disabled={year <= first}
        onClick={() => year > first && onChoose(year - 1)}
      >
        ‹
      </button>
      <button
        type="button"
        class="button"
        aria-label={say(phrase('year.next'))}
        aria-disabled={year >= last}
        onClick={() => year < last && onChoose(year + 1)}
      >
        ›
      </button>
    </div>
  );
}

interface StoreYearProps {
  readonly account: string;
  readonly view: YearView;
  readonly store: YearStore;
  readonly onOpen: Parameters<typeof StoreCalendar>[0]['onOpen'];
}

/** A store: how far its days are known, and its calendar. */
function StoreYear({ account, view, store, onOpen }: StoreYearProps) {
  const { say } = useLanguage();
  const { known, asOf } = store;
  const id = `year-of-${store.id}`;
  return (
    <section class="store-year" aria-labelledby={id}>
      <header>
        <h3 id={id}>
          <bdi>{storeNamed(say, store)}</bdi>
        </h3>
        <p class="soft">
          {known
            ? say(phrase('year.known', { from: { date: known.from, whole: true }, to: { date: known.to, whole: true } }))
            : say(phrase('year.known.none'))}
        </p>
        {asOf ? <AsOf at={asOf} /> : null}
        <ClosedOn account={account} store={store} />
      </header>
      <StoreCalendar view={view} store={store} onOpen={onOpen} />
    </section>
  );
}

/** What the marks mean: those that are there. */
function Legend({ view: { looks } }: { view: YearView }) {
  const { say } = useLanguage();
  const there = CALENDAR_LOOKS.filter((one) => one !== 'before' && looks.some(({ look }) => look === one));
  return (
    <section class="legend" aria-labelledby="year-legend">
      <h3 id="year-legend">{say(phrase('year.legend'))}</h3>
      <ul>
        {there.map((look) => (
          <li key={look}>
            <CalendarMark look={look} />
            {say(phrase(`year.look.${look}`))}
          </li>
        ))}
        {looks.some(({ earlier }) => earlier) ? <li class="soft">{say(phrase('year.look.earlier'))}</li> : null}
      </ul>
    </section>
  );
}
