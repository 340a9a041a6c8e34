import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';

/** Says that the page shows something as it was before; nothing is loaded again by itself, the merchant may be writing there. */
export function Outdated({ words }: { words: Phrase }) {
  return (
    <p class="outdated">
      <Words of={words} />{' '}
      <button type="button" class="button text" onClick={trusted(() => location.reload())}>
        <Words of={phrase('page.reload')} />
      </button>
    </p>
  );
}
