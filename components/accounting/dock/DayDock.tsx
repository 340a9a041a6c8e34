import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import type { SiteSentence } from '../../learn/watchDay.ts';
import { Controls } from '../controls/Controls.tsx';
import { DayState } from '../controls/DayState.tsx';
import { dayKey, gapOn, troubleOf } from '../days/days.ts';
import { type PageWords, gapState, stateOf } from '../days/stateOf.ts';
import { useModel } from '../model.ts';
import { AsOf } from './AsOf.tsx';
import { Dock } from './Dock.tsx';
import { Clicked } from './guard/Clicked.tsx';
import { GuardLine, Waiting, isUrgent, isWaiting } from './guard/GuardLine.tsx';
import { Notices } from './Notices.tsx';
import { Outdated } from './Outdated.tsx';
import { Pointing } from './guard/Pointing.tsx';

interface DayDockProps {
  /** Null: the page names no single day. */
  readonly target: DayTarget | null;
  /** What the page shows of the day at this moment. */
  readonly shown: () => PageWords;
  /** What the site says there for a moment. */
  readonly said: () => readonly SiteSentence[];
}

/** The day of the page: its state, its entries, and its three controls. */
export function DayDock({ target, shown, said }: DayDockProps) {
  const model = useModel();
  const { days, operations, help, sheet, guard, showing } = model;
  const { say, date } = useLanguage();
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
  const store = days.stores.value.get(target.storeId);
  const day = days.byKey.value.get(dayKey(target.storeId, target.date));
  const gap = store && gapOn(store, target.date);
  const operation = operations.byKey.value.get(dayKey(target.storeId, target.date));
  const clicked = operation?.by && (operation.active || operations.endedHere.value.includes(operation)) ? operation : null;
  const outdated = operations.endedSince.value.some((ended) => ended === operation);
  const name = (
    <>
      {date(target.date)} <bdi class="soft">{store?.view?.storeName}</bdi>
    </>
  );
  const line = (): ComponentChildren => {
    if (day) return <DayState of={stateOf(day, operation, store?.view?.partial && !outdated ? shown() : null)} />;
    return gap ? <DayState of={gapState(gap)} /> : name;
  };
  return (
    <Dock
      line={line()}
      urgent={
        isUrgent(guard) ||
        clicked !== null ||
        outdated ||
        (store !== undefined && (troubleOf(store) !== null || Boolean(store.view?.notices.length)))
      }
    >
      <div class="about">
        <h3>{name}</h3>
        {day && (
          <button type="button" class="button text" onClick={trusted(() => help('which', target))}>
            <Words of={phrase('help.what-happened')} />
          </button>
        )}
      </div>
      {day && (
        <>
          {day.postings.length > 1 && (
            <ul class="postings">
              {day.postings.map((posting, index) => (
                <li key={index}>
                  <span class="soft">
                    <Words of={phrase(`posting.${posting.kind}`)} />
                  </span>
                  <State family={posting.family}>
                    <bdi>{posting.status || 'NONE'}</bdi>
                  </State>
                </li>
              ))}
            </ul>
          )}
          <div class="controls" role="group" aria-label={say(phrase('page.repairs-of', { date: { date: day.date } }))}>
            <Controls day={day} operation={operation} />
          </div>
        </>
      )}
      {clicked && <Clicked of={clicked} said={said()} />}
      <GuardLine />
      {outdated && <Outdated words={phrase('page.outdated.day')} />}
      {gap?.what === 'not-loaded' && (
        <p>
          <button type="button" class="button" onClick={trusted(() => sheet.showDay(target))}>
            <Words of={phrase('unloaded.how', { count: 1 })} />
          </button>
        </p>
      )}
      {store?.view && <Notices of={store.view.notices} storeId={store.storeId} />}
      {store && <AsOf store={store} />}
    </Dock>
  );
}
