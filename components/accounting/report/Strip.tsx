import { phrase } from '../../../lib/i18n/phrase.ts';
import { State } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { Controls } from '../Controls.tsx';
import { DayState } from '../DayState.tsx';
import { dayKey, isWithoutRecord } from '../days.ts';
import { useModel } from '../model.ts';
import { stateOf } from '../stateOf.ts';
import { unreported } from '../unreported.ts';
import type { PlacedRow } from './sight.ts';

export interface StripProps {
  readonly row: PlacedRow;
  readonly pointed: boolean;
  readonly tabStop: number;
}

/** The right end of a row: the state of its day, and its controls. */
export function Strip({ row, pointed, tabStop }: StripProps) {
  const { days, operations, alive } = useModel();
  const { say } = useLanguage();
  const place = { top: `${row.top}px`, height: `${row.height}px` };

  if (!row.day) {
    return (
      <div class="strip" style={place}>
        <State family="unknown">
          <Words of={phrase('page.unreadable-row')} />
        </State>
      </div>
    );
  }
  const key = dayKey(row.day.storeId, row.day.date);
  const day = days.byKey.value.get(key);
  const store = days.stores.value.get(row.day.storeId);
  if (!day) {
    if (!store || !isWithoutRecord(store, row.day.date)) return null;
    return (
      <div class="strip" style={place}>
        <State family="inactive">
          <Words of={phrase('page.no-record')} />
        </State>
      </div>
    );
  }
  const operation = operations.byKey.value.get(key);
  const told = stateOf(day, operation, store?.view?.partial ? unreported(day, row.day.statuses) : []);
  const awake = told.family === 'unknown' || day.attention || day.next.label !== null || operation?.active;
  return (
    <div
      class={`strip ${awake ? 'awake' : ''} ${pointed ? 'pointed' : ''}`}
      style={place}
      role="group"
      aria-label={say(phrase('page.day-state', { date: { date: day.date }, state: told.words }))}
      data-row={row.key}
      title={say(told.words)}
    >
      <DayState of={told} />
      {alive.value && (
        <span class="controls">
          <Controls day={day} operation={operation} tabStop={tabStop} />
        </span>
      )}
    </div>
  );
}
