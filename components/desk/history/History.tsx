import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { SaveRecord } from '../../options/SaveRecord.tsx';

/** What was done. */
export function History() {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say(phrase('desk.history'))}</h2>
      <SaveRecord />
    </section>
  );
}
