import type { DayTarget } from '../../../lib/domain/day/action.ts';
import type { NextView, OperationView } from '../../../lib/messages/views/views.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';
import { actionControls, detailsControl } from './iconControls.ts';
import { IconButton } from './IconButton.tsx';
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
}

/** The controls of a day; where something runs on it, the one way to what runs. */
export function Controls({ operation, tabStop, ...day }: ControlsProps) {
  const { sheet } = useModel();
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
  return <DayControls {...day} tabStop={tabStop} />;
}

/**
 * The controls of a day: its next step by name, the other actions as icons, and its details. None of them acts: they
 * open the sheet or begin a guide.
 */
function DayControls({ target, next, tabStop }: Omit<ControlsProps, 'operation'>) {
  const { sheet } = useModel();
  const does = next?.does ?? null;
  const isInRow = tabStop !== undefined;
  const stopAt = placing(tabStop);
  const first = does ? 1 : 0;
  const others = actionControls(target).filter(({ name }) => !(does?.kind === 'checklist' && does.action === name));
  return (
    <>
      {/* In a row there is room for words or for controls: what is done elsewhere, its state has said. */}
      {next && (does || !isInRow) && <NextButton next={next} target={target} {...stopAt(0)} />}
      {others.map((control, index) => (
        <IconButton
          key={control.name}
          of={control}
          isDrawn={!isInRow}
          {...stopAt(first + index)}
          onPress={() => control.name !== 'details' && sheet.open(control.name, target)}
        />
      ))}
      {does?.kind !== 'details' && (
        <IconButton
          of={detailsControl(target)}
          isDrawn={!isInRow}
          {...stopAt(first + others.length)}
          onPress={() => sheet.showDay(target)}
        />
      )}
    </>
  );
}
