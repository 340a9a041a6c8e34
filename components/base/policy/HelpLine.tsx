import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words } from '../language.tsx';
import { usePolicy } from './usePolicy.ts';

/** Whom to ask, in the organisation's own words. */
export function HelpLine() {
  const help = usePolicy()?.help ?? null;
  if (help === null) return null;
  return (
    <p class="soft">
      <Words of={phrase('policy.help', { help })} />
    </p>
  );
}
