import { useEffect, useRef } from 'preact/hooks';
import { HISTORY_COLUMNS, type HistoryColumn } from '../../../../lib/domain/repair/historyColumns.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../../base/language.tsx';

interface ColumnsProps {
  readonly chosen: readonly HistoryColumn[];
  /** False until the choice that was kept is known: another one would take its place. */
  readonly known: boolean;
  readonly onChoose: (column: HistoryColumn, wanted: boolean) => void;
}

/** Which columns the file and the paper have. It folds as soon as the merchant goes on elsewhere, or by Escape. */
export function Columns({ chosen, known, onChoose }: ColumnsProps) {
  const { say } = useLanguage();
  const whole = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const details = whole.current!;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !details.contains(relatedTarget)) details.open = false;
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')!.focus();
    };
    details.addEventListener('focusout', leave);
    details.addEventListener('keydown', escape);
    return () => {
      details.removeEventListener('focusout', leave);
      details.removeEventListener('keydown', escape);
    };
  }, []);

  return (
    <details ref={whole} class="columns">
      <summary>{say(phrase('history.columns'))}</summary>
      <fieldset disabled={!known}>
        <legend class="soft">{say(phrase('history.columns.about'))}</legend>
        {HISTORY_COLUMNS.map((column) => (
          <label key={column}>
            <input type="checkbox" checked={chosen.includes(column)} onChange={(event) => onChoose(column, event.currentTarget.checked)} />
            {say(phrase(column === 'at' ? 'record.time' : `record.${column}`))}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
