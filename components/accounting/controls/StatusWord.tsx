import { phrase } from '../../../lib/i18n/phrase.ts';
import type { DayView } from '../../../lib/messages/views/views.ts';
import { State } from '../../base/StateMark.tsx';
import { useLanguage } from '../../base/language.tsx';
import { trusted } from '../../base/trusted.ts';
import { useModel } from '../model/model.ts';

/** A status as the site writes it; it leads to what it means. */
export function StatusWord({ of: { status, family } }: { of: Pick<DayView['postings'][number], 'status' | 'family'> }) {
  const { ask } = useModel();
  const { say } = useLanguage();
  const word = status || 'NONE';
  return (
    <State family={family}>
      <button
        type="button"
        class="button text"
        title={say(phrase('panel.legend'))}
        onClick={trusted(() => void ask('openPage', { page: 'legend', word }))}
      >
        <bdi>{word}</bdi>
      </button>
    </State>
  );
}
