import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';

/** After something covered a checklist or a question: it is read again before anything acts, and the merchant says so. */
export function ReadAgain({ words = phrase('sheet.uncovered'), onRead }: { words?: Phrase; onRead: () => void }) {
  return (
    <div class="read-again">
      <p class="lacks" role="status">
        <Words of={words} />
      </p>
      <button type="button" class="button" onClick={trusted(onRead)}>
        <Words of={phrase('sheet.read-again')} />
      </button>
    </div>
  );
}
