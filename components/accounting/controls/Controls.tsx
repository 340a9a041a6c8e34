import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { NextView, OperationView } from '../../../lib/messages/views/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';
import { actionControls, detailsControl } from './iconControls.ts';
import { iconButton } from './iconButton.tsx';
import { NextButton } from './NextButton.tsx';

/** The place of the control that the Tab key stops at; the arrow keys reach the others. Undefined: at each. */
type TabStop = number | undefined;

const placing = (tabStop: TabStop) => (place: number) => ({
  tabIndex: tabStop === undefined || tabStop === place ? 0 : -1,
  'data-place': place,
});

export interface ControlsProps {
  readonly target: DayTarget;
  /** Null: the worker has not said it yet. */
  readonly next: NextView | null;
  readonly operation: OperationView | undefined;
  readonly tabStop?: TabStop;
  /** False where the next step of another day comes first: only one is filled, and none beside an open sheet. */
  readonly main?: boolean;
}

/**
 * The controls of a day: its next step by name, the other actions as icons, and its details; where something runs on it,
 * the one way to what runs. None of them acts: they open the sheet or begin a guide.
 */
export function Controls({ target, next, operation, tabStop, main = true }: ControlsProps) {
  const { sheet } = useModel();
  const { say } = useLanguage();
  if (operation?.active) {
    // The only control, wherever among them the focus was.
    return (
      <button
        type="button"
        class="button"
        data-place={0}
        tabIndex={tabStop === -1 ? -1 : 0}
        onClick={trusted(() => sheet.showOperation(operation.id))}
      >
        <Words of={phrase('page.show')} />
      </button>
    );
  }
  const does = next?.does ?? null;
  const isInRow = tabStop !== undefined;
  const stopAt = placing(tabStop);
  const first = does ? 1 : 0;
  const icons = [
    ...actionControls(target).filter(({ name }) => !(does?.kind === 'checklist' && does.action === name)),
    ...(does?.kind === 'details' ? [] : [detailsControl(target)]),
  ];
  return (
    <>
      {/* In a row there is room for words or for controls: what is done elsewhere, its state has said. */}
      {next && (does || !isInRow) && (
        <NextButton next={next} target={target} main={main && sheet.state.value.step === 'closed'} {...stopAt(0)} />
      )}
      {icons.map((control, index) =>
        iconButton(control, say, {
          // Beside a next step the actions have another place: what is there at once can't be seen to move.
          key: control.name === 'details' || !does ? control.name : `${control.name} beside`,
          isDrawn: !isInRow,
          ...stopAt(first + index),
          onPress: () => (control.name === 'details' ? sheet.showDay(target) : sheet.open(control.name, target)),
        }),
      )}
    </>
  );
}
