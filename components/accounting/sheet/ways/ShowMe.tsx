import { type Phrase, phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

const LOOKS = { filled: 'button filled', button: 'button', text: 'button text' } as const;

/** The way to fix something, step by step; the guide is about the day of the sheet. */
export function ShowMe({
  guide,
  label = phrase('help.show-me'),
  look = 'button',
}: {
  guide: string;
  label?: Phrase;
  look?: keyof typeof LOOKS;
}) {
  const { sheet, help } = useModel();
  return (
    <p class="remedy">
      <button
        type="button"
        class={LOOKS[look]}
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
