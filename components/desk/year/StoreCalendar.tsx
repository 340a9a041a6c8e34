import { useMemo, useRef, useState } from 'preact/hooks';
import type { BusinessDate } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayLook, YearStore, YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { useLanguage } from '../../base/language.tsx';
import { CalendarMark } from '../../overview/CalendarMark.tsx';
import { storeNamed } from '../../overview/storeNamed.ts';
import { dateAfterKey } from './gridKeys.ts';
import { type Month, monthNames, monthsOf, weekdayNames, weekdayOf } from './months.ts';

export interface StoreCalendarProps {
  readonly view: Pick<YearView, 'year' | 'looks'>;
  readonly store: YearStore;
  readonly onOpen: (date: BusinessDate) => void;
}

/** Which day the Tab key comes to first: today, else the last of a year that is over, or the first of one to come. */
function firstStop({ today }: YearStore, year: number): BusinessDate {
  if (Number(today.slice(0, 4)) === year) return today;
  return (today < String(year) ? `${year}-01-01` : `${year}-12-31`) as BusinessDate;
}

/** A year of one store, a grid of days: one stop of the Tab key, and keys that move by day, week and month in it. */
export function StoreCalendar({ view: { year, looks }, store, onOpen }: StoreCalendarProps) {
  const { say, language } = useLanguage();
  const [stop, setStop] = useState(() => firstStop(store, year));
  const grid = useRef<HTMLDivElement>(null);
  const months = useMemo(() => monthsOf(year), [year]);
  const names = useMemo(() => monthNames(language), [language]);
  const looksByDate = useMemo(() => lookByDate(months, looks, store.days), [months, looks, store.days]);

  function move(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(stop);
      return;
    }
    const date = dateAfterKey(event.key, stop);
    if (!date) return;
    event.preventDefault();
    setStop(date);
    grid.current!.querySelector<HTMLElement>(`[data-date="${date}"]`)!.focus();
  }

  function click({ target }: MouseEvent) {
    const date = (target as Element).closest<HTMLElement>('[data-date]')?.dataset['date'] as BusinessDate | undefined;
    if (!date) return;
    setStop(date);
    onOpen(date);
  }

  return (
    <div
      ref={grid}
      class="calendar"
      role="grid"
      aria-label={say(phrase('year.calendar', { store: storeNamed(say, store), year: String(year) }))}
      onKeyDown={move}
      onClick={click}
    >
      {months.map((month) => (
        <MonthRows key={month.month} of={month} name={names[month.month - 1]!} looks={looksByDate} stop={stop} today={store.today} />
      ))}
    </div>
  );
}

function lookByDate(months: readonly Month[], looks: readonly DayLook[], days: readonly number[]): ReadonlyMap<BusinessDate, DayLook> {
  const dates = months.flatMap(({ weeks }) => weeks.flat());
  return new Map(dates.map((date, index) => [date, looks[days[index]!]!]));
}

interface MonthRowsProps {
  readonly of: Month;
  readonly name: string;
  readonly looks: ReadonlyMap<BusinessDate, DayLook>;
  readonly stop: BusinessDate;
  readonly today: BusinessDate;
}

function MonthRows({ of: { weeks }, name, looks, stop, today }: MonthRowsProps) {
  const { language } = useLanguage();
  return (
    <div class="month" role="rowgroup" aria-label={name}>
      <div class="name" aria-hidden="true">
        {name}
      </div>
      <div class="week letters soft" aria-hidden="true">
        {weekdayNames(language, 'narrow').map((letter, index) => (
          <span key={index}>{letter}</span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} class="week" role="row">
          {week.map((date) => (
            <Day key={date} date={date} look={looks.get(date)!} stop={date === stop} today={date === today} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayProps {
  readonly date: BusinessDate;
  readonly look: DayLook;
  readonly stop: boolean;
  readonly today: boolean;
}

function Day({ date, look: { look, words, attention, earlier }, stop, today }: DayProps) {
  const { say } = useLanguage();
  const about = { date: { date, whole: true }, state: words };
  const name = say(earlier ? phrase('year.day.earlier', about) : phrase('year.day', about));
  return (
    <div
      class={`day ${look} ${earlier ? 'earlier' : ''} ${attention ? 'attention' : ''}`}
      style={{ gridColumn: weekdayOf(date) }}
      role="gridcell"
      tabIndex={stop ? 0 : -1}
      aria-label={name}
      aria-current={today ? 'date' : undefined}
      title={name}
      data-date={date}
    >
      <CalendarMark look={look} />
    </div>
  );
}
