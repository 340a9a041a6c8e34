import { ACTIONS, type Action } from '../../lib/domain/action.ts';
import type { DayView, OperationView } from '../../lib/messages/views.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { ActionIcon } from '../base/ActionIcon.tsx';
import { Words, useLanguage } from '../base/language.tsx';
import { trusted } from '../base/trusted.ts';
import { useModel } from './model.ts';

export interface ControlsProps {
  readonly day: DayView;
  readonly operation: OperationView | undefined;
  /** The place of the control that the Tab key stops at; the arrow keys reach the others. Undefined: at each. */
  readonly tabStop?: number | undefined;
}

/** The three controls of a day, the advised one with its name, and its details; each opens the sheet and does nothing else. */
export function Controls({ day, operation, tabStop }: ControlsProps) {
  const { sheet } = useModel();
  const { say } = useLanguage();
  const tabIndex = (place: number) => (tabStop === undefined || tabStop === place ? 0 : -1);

  if (operation?.active) {
    // The only control, wherever among three the focus was.
    return (
      <button type="button" class="button" tabIndex={tabStop === -1 ? -1 : 0} data-place={0} onClick={trusted(() => sheet.showOperation(operation.id))}>
        <Words of={phrase('page.show')} />
      </button>
    );
  }
  const advised = day.advised;
  const inOrder: readonly Action[] = advised ? [advised, ...ACTIONS.filter((action) => action !== advised)] : ACTIONS;
  const target = { storeId: day.storeId, date: day.date };
  return (
    <>
      {inOrder.map((action, place) => {
        const label = say(phrase(`action.${action}.button`, { date: { date: day.date } }));
        const named = action === advised;
        return (
          <button
            key={action}
            type="button"
            class={named ? 'button' : 'button bare'}
            aria-label={label}
            title={say(phrase(`action.${action}.name`))}
            tabIndex={tabIndex(place)}
            data-place={place}
            data-action={action}
            onClick={trusted(() => sheet.open(action, target))}
          >
            <ActionIcon action={action} />
            {named && <Words of={phrase(`action.${action}.verb`)} />}
          </button>
        );
      })}
      <button
        type="button"
        class="button bare"
        aria-label={say(phrase('panel.open', { date: { date: day.date } }))}
        title={say(phrase('panel.details'))}
        tabIndex={tabIndex(inOrder.length)}
        data-place={inOrder.length}
        data-action="details"
        onClick={trusted(() => sheet.showDay(target))}
      >
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="M8 7.2v4M8 4.8v.1M8 1.8a6.2 6.2 0 1 0 .1 0z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      </button>
    </>
  );
}
