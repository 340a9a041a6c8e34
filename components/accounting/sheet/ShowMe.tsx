import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model.ts';

/** The way to mend something, step by step; the guide goes on about the day of the sheet. */
export function ShowMe({ guide }: { guide: string }) {
  const { sheet, help } = useModel();
  return (
    <p class="remedy">
      <button
        type="button"
        class="button"
        onClick={trusted(() => {
          const state = sheet.state.value;
          if (state.step !== 'closed') help(guide, state.target);
        })}
      >
        <Words of={phrase('help.show-me')} />
      </button>
    </p>
  );
}
