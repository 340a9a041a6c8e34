import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';

/** Beside what an organisation has fixed: why it can't be changed. */
export function Fixed() {
  const { say } = useLanguage();
  return <p class="soft">{say(phrase('policy.fixed'))}</p>;
}
