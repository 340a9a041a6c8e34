import { type Family, wordOf } from '../../lib/domain/day/statuses.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { StateMark } from '../base/StateMark.tsx';
import { useLanguage } from '../base/language.tsx';

/** A status as the site writes it; it leads to what it means. */
export function StatusLink({ of: { status, family } }: { of: { readonly status: string; readonly family: Family } }) {
  const { say } = useLanguage();
  return (
    <span class="status">
      <StateMark family={family} />
      <a href={`/legend.html#${encodeURIComponent(wordOf(status))}`} target="_blank" title={say(phrase('panel.legend'))}>
        <bdi lang="en">{status || 'NONE'}</bdi>
      </a>
    </span>
  );
}
