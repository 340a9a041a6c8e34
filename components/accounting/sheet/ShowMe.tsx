import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

/** The way to fix something, step by step; the guide is about the day of the sheet. */
export function ShowMe({ guide, label = phrase('help.show-me'), filled = false }: { guide: string; label?: Phrase; filled?: boolean }) {
  const { sheet, help } = useModel();
  return (
    <p class="remedy">
      <button
        type="button"
        class={filled ? 'button filled' : 'button'}
        onClick={trusted(() => {
          const state = sheet.state.value;
          if (state.step !== 'closed') help(guide, state.target);
        })}
      >
        <Words of={label} />
      </button>
    </p>
  );
}
