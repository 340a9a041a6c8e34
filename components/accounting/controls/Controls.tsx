import type { ComponentChildren } from 'preact';
import { ACTIONS } from '../../../lib/domain/day/action.ts';
import type { DayView, OperationView } from '../../../lib/messages/views/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { ActionIcon } from '../../base/ActionIcon.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { NextButton } from './NextButton.tsx';

export interface ControlsProps {
  readonly day: DayView;
  readonly operation: OperationView | undefined;
  /** The place of the control that the Tab key stops at; the arrow keys reach the others. Undefined: at each. */
  readonly tabStop?: number | undefined;
}

/**
 * The controls of a day: its next step by name, the other actions as icons, and its details. None of them acts: they
 * open the sheet or begin a guide.
 */
export function Controls({ day, operation, tabStop }: ControlsProps) {
  const { sheet } = useModel();
  const { say } = useLanguage();
  const { does } = day.next;
  const target = { storeId: day.storeId, date: day.date };
  const date = { date: { date: day.date } };
  const stopAt = (place: number) => ({ tabIndex: tabStop === undefined || tabStop === place ? 0 : -1, 'data-place': place });

  if (operation?.active) {
    // The only control, wherever among them the focus was.
    return (
      <button
        type="button"
        class="button"
        {...stopAt(0)}
        tabIndex={tabStop === -1 ? -1 : 0}
        onClick={trusted(() => sheet.showOperation(operation.id))}
      >
        <Words of={phrase('page.show')} />
      </button>
    );
  }
  const first = does ? 1 : 0;
  const others = ACTIONS.filter((action) => !(does?.kind === 'checklist' && does.action === action));
  return (
    <>
      <span class="named">
        {/* In a row there is room for words or for controls: what is done elsewhere, its state has said. */}
        {(does || tabStop === undefined) && <NextButton next={day.next} target={target} {...stopAt(0)} />}
      </span>
      <span class="others">
        {others.map((action, index) => (
          <Bare
            key={action}
            name={action}
            label={say(phrase(`action.${action}.button`, date))}
            title={say(phrase(`action.${action}.name`))}
            {...stopAt(first + index)}
            onPress={() => sheet.open(action, target)}
          >
            <ActionIcon action={action} />
          </Bare>
        ))}
      </span>
      {does?.kind !== 'details' && (
        <Bare
          name="details"
          label={say(phrase('panel.open', date))}
          title={say(phrase('panel.details'))}
          {...stopAt(first + others.length)}
          onPress={() => sheet.showDay(target)}
        >
          <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d="M3 8h.1M8 8h.1M13 8h.1" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" />
          </svg>
        </Bare>
      )}
    </>
  );
}

interface BareProps {
  readonly name: string;
  readonly label: string;
  readonly title: string;
  readonly tabIndex: number;
  readonly 'data-place': number;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A control that is its icon alone; its name is read out, and shown to those who point at it. */
function Bare({ name, label, title, onPress, children, ...place }: BareProps) {
  return (
    <button type="button" class="button bare" aria-label={label} title={title} data-action={name} {...place} onClick={trusted(onPress)}>
      {children}
    </button>
  );
}
