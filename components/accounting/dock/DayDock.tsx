import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { Translator } from '../../../lib/i18n/translate.ts';
import type { DayView, OperationView } from '../../../lib/messages/views/views.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import type { SiteSentence } from '../../learn/watchDay.ts';
import { NextDay } from '../backlog/NextDay.tsx';
import { Controls } from '../controls/Controls.tsx';
import { Postings } from '../controls/Postings.tsx';
import { DayState } from '../controls/DayState.tsx';
import { type StoreDays, dayKey, gapOn, troubleOf } from '../days/storeDays.ts';
import { type PageWords, gapState, shownStateOf } from '../days/dayState.ts';
import { type AccountingModel, useModel } from '../model/model.ts';
import { DaysAsOf } from './DaysAsOf.tsx';
import { Dock, type DockProps } from './frame/Dock.tsx';
import { Clicked } from './guard/Clicked.tsx';
import { GuardLine, Waiting, isUrgent, isWaiting } from './guard/GuardLine.tsx';
import { Notices } from './Notices.tsx';
import { Outdated } from '../controls/Outdated.tsx';
import { Pointing } from './guard/Pointing.tsx';

interface DayDockProps {
  /** Null: the page names no single day. */
  readonly target: DayTarget | null;
  /** What the page shows of the day at this moment. */
  readonly shown: () => PageWords;
  /** What the site says there for a moment. */
  readonly said: () => readonly SiteSentence[];
}

/** The page of a day: its state, its entries, and its three controls; or why they can't be there just now. */
export function DayDock({ target, ...page }: DayDockProps) {
  const model = useModel();
  const { date } = useLanguage();
  const { showing } = model;
  if (!target) {
    return (
      <Dock line="Sales Totals Guard" urgent>
        <p>
          <State family="unknown">
            <Words of={phrase('page.unclear-day')} />
          </State>
        </p>
      </Dock>
    );
  }
  if (isWaiting(model)) return <Waiting />;
  if (showing && showing.state.value.step !== 'rest') {
    return (
      <Dock line={<Words of={phrase('show.start')} />} urgent>
        {showing.state.value.step === 'pointing' && <Pointing showing={showing} />}
      </Dock>
    );
  }
  return <Dock {...oneDay(model, date, { target, ...page })} />;
}

/**
 * What the panel shows of a day. No view of its own: the panel stays the same one, and as the merchant folded it, where
 * an icon is pointed at in between.
 */
function oneDay(
  { days, operations, sheet, guard }: AccountingModel,
  date: Translator['date'],
  { target, shown, said }: DayDockProps & { readonly target: DayTarget },
): DockProps {
  const key = dayKey(target.storeId, target.date);
  const store = days.stores.value.get(target.storeId);
  const view = store?.view;
  const day = days.byKey.value.get(key);
  const gap = store && gapOn(store, target.date);
  const operation = operations.byKey.value.get(key);
  const clicked = operation?.by && (operation.active || operations.endedHere.value.includes(operation)) ? operation : null;
  const outdated = operations.endedSince.value.some((ended) => ended === operation);
  const name = (
    <>
      {date(target.date)} <bdi class="soft">{view?.storeName}</bdi>
    </>
  );
  const line = (): ComponentChildren => {
    if (day) return <DayState of={shownStateOf(day, operation, view?.partial && !outdated ? shown() : null)} />;
    return gap ? <DayState of={gapState(gap)} /> : name;
  };
  const children = (
    <>
      <About name={name} target={day ? target : null} />
      {day && <Entries of={day} operation={operation} />}
      {clicked && <Clicked of={clicked} said={said()} />}
      {operation && <NextDay of={operation} />}
      <GuardLine />
      {outdated && <Outdated words={phrase('page.outdated.day')} />}
      {gap?.what === 'not-loaded' && (
        <p>
          <button type="button" class="button" onClick={trusted(() => sheet.showDay(target))}>
            <Words of={phrase('unloaded.how', { count: 1 })} />
          </button>
        </p>
      )}
      {view && <Notices of={view.notices} storeId={target.storeId} />}
      {store && <DaysAsOf store={store} />}
    </>
  );
  return { line: line(), urgent: isUrgent(guard) || clicked !== null || outdated || isTroubled(store), children };
}

/** True where the days of a store could not be read, or something stands before all of them. */
const isTroubled = (store: StoreDays | undefined): boolean => Boolean(store && (troubleOf(store) || store.view?.notices.length));

/** @param target the day whose guide is offered; null: nothing is known of it */
function About({ name, target }: { readonly name: ComponentChildren; readonly target: DayTarget | null }) {
  const { help } = useModel();
  return (
    <div class="about">
      <h3>{name}</h3>
      {target && (
        <button type="button" class="button text" onClick={trusted(() => help('which', target))}>
          <Words of={phrase('help.what-happened')} />
        </button>
      )}
    </div>
  );
}

/** What is in the day, entry by entry where there are several, and what can be done about it. */
function Entries({ of: day, operation }: { readonly of: DayView; readonly operation: OperationView | undefined }) {
  const { say } = useLanguage();
  return (
    <>
      {day.postings.length > 1 && <Postings of={day.postings} />}
      <div class="controls" role="group" aria-label={say(phrase('page.repairs-of', { date: { date: day.date } }))}>
        <Controls target={{ storeId: day.storeId, date: day.date }} next={day.next} operation={operation} />
      </div>
    </>
  );
}
