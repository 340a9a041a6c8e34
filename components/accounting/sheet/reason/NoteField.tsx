import { useRef } from 'preact/hooks';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';

const LONGEST_NOTE = 1000;

interface NoteFieldProps {
  readonly note: string;
  /** Is given what the merchant wrote, without spaces around it. */
  readonly onNote: (note: string) => void;
}

/**
 * What the merchant wants to remember of an action. Only what a merchant’s own hand writes gets in: a page can write
 * into the field that has the focus (`execCommand`), things can be dropped on it, and browsers fill in fields.
 */
export function NoteField({ note, onNote }: NoteFieldProps) {
  const written = useRef(note);
  /** Browsers announce what a hand writes, pastes or takes back, and nothing else. */
  const announced = useRef(false);
  const refuse = trusted((event) => event.preventDefault());
  return (
    <label class="note">
      <span>
        <Words of={phrase('sheet.note')} />
      </span>
      <input
        type="text"
        maxLength={LONGEST_NOTE}
        autocomplete="off"
        value={note}
        onDragOver={refuse}
        onDrop={refuse}
        onBeforeInput={trusted(() => void (announced.current = true))}
        onInput={trusted((event) => {
          const field = event.currentTarget;
          if (announced.current) written.current = field.value;
          else field.value = written.current;
          announced.current = false;
        })}
        onChange={trusted(() => onNote(written.current.trim()))}
      />
    </label>
  );
}
