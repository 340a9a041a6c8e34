import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayTarget } from '../../../lib/domain/action.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { Controls } from '../Controls.tsx';
import { DayState } from '../DayState.tsx';
import { dayKey, isWithoutRecord, troubleOf } from '../days.ts';
import { stateOf } from '../stateOf.ts';
import { unreported } from '../unreported.ts';
import { useModel } from '../model.ts';
import { AsOf } from './AsOf.tsx';
import { Dock } from './Dock.tsx';

interface DayDockProps {
  /** Null: the page names no single day. */
  readonly target: DayTarget | null;
  /** The status words that the page shows at this moment. */
  readonly shown: () => readonly string[];
}

/** The day of the page: its state, its entries, and its three controls. */
export function DayDock({ target, shown }: DayDockProps) {
  const { days, operations, help } = useModel();
  const { say, date } = useLanguage();
  if (!target) {
    return (
      <Dock line="Sales Totals Guard" urgent>
        <State family="unknown">
          <Words of={phrase('page.unclear-day')} />
        </State>
      </Dock>
    );
  }
  const store = days.stores.value.get(target.storeId);
  const day = days.byKey.value.get(dayKey(target.storeId, target.date));
  const operation = operations.byKey.value.get(dayKey(target.storeId, target.date));
  const name = (
    <>
      {date(target.date)} <bdi class="soft">{store?.view?.storeName}</bdi>
    </>
  );
  const line = (): ComponentChildren => {
    if (day) return <DayState of={stateOf(day, operation, store?.view?.partial ? unreported(day, shown()) : [])} />;
    if (!store || !isWithoutRecord(store, target.date)) return name;
    return (
      <State family="inactive">
        <Words of={phrase('page.no-record')} />
      </State>
    );
  };
  return (
    <Dock line={line()} urgent={store !== undefined && troubleOf(store) !== null}>
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
                  <State family={posting.family}><bdi>{posting.status || 'NONE'}</bdi></State>
                </li>
              ))}
            </ul>
          )}
          <div class="controls" role="group" aria-label={say(phrase('page.repairs-of', { date: { date: day.date } }))}>
            <Controls day={day} operation={operation} />
          </div>
        </>
      )}
      {store && <AsOf store={store} />}
    </Dock>
  );
}
