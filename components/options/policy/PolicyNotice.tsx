import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { HelpLine } from '../../base/policy/HelpLine.tsx';
import { usePolicy } from '../../base/policy/usePolicy.ts';

/** Above all sections, where an organisation has fixed something: that it did, what of it has no switch here, and what of it can't be read. */
export function PolicyNotice() {
  const { say } = useLanguage();
  const policy = usePolicy();
  if (!policy || (policy.fixed.length === 0 && policy.unread.length === 0 && policy.help === null)) return null;
  const { fixed, unread } = policy;
  return (
    <section class="part" aria-labelledby="policy">
      <h2 id="policy">{say(phrase('policy.title'))}</h2>
      {fixed.length > 0 && (
        <p>
          <Words of={phrase('policy.some')} />
        </p>
      )}
      {fixed.includes('clickAnyway') && (
        <p>
          <Words of={phrase('policy.click-anyway')} />
        </p>
      )}
      {fixed.includes('sites') && (
        <p>
          <Words of={phrase('policy.sites')} />
        </p>
      )}
      {policy.retention === null ? null : (
        <p>
          <Words of={phrase('policy.retention', { months: policy.retention })} />
        </p>
      )}
      <HelpLine />
      {unread.length > 0 && (
        <p role="alert">
          <Words of={phrase('policy.unread', { names: { list: unread } })} />
        </p>
      )}
    </section>
  );
}
