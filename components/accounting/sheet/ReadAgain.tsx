import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';

/** After something covered the checklist: it is read again before anything runs, and the merchant says so. */
export function ReadAgain({ onRead }: { onRead: () => void }) {
  return (
    <div class="read-again">
      <p class="lacks" role="status">
        <Words of={phrase('sheet.uncovered')} />
      </p>
      <button type="button" class="button" onClick={trusted(onRead)}>
        <Words of={phrase('sheet.read-again')} />
      </button>
    </div>
  );
}
