import type { Phrase } from '../../../../lib/i18n/phrase.ts';
import { phrase } from '../../../../lib/i18n/phrase.ts';
import { Words } from '../../../base/language.tsx';
import { trusted } from '../../../base/trusted.ts';
import { useModel } from '../../model/model.ts';

/**
 * What changed since the checklist was shown.
 * @param toSee true where the merchant has to say that it was seen, before anything can be run
 */
export function Changes({ of: changes, toSee }: { of: readonly Phrase[]; toSee: boolean }) {
  const { sheet } = useModel();
  if (changes.length === 0) return null;
  return (
    <div class="problem" role="alert">
      <ul>
        {changes.map((change, index) => (
          <li key={index}>
            <Words of={change} />
          </li>
        ))}
      </ul>
      {toSee && (
        <button type="button" class="button" onClick={trusted(() => sheet.lookAgain())}>
          <Words of={phrase('sheet.looked')} />
        </button>
      )}
    </div>
  );
}
