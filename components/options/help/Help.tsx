import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { Part } from '../Part.tsx';

/** Where a word of Sales Totals is explained. */
export function Help() {
  const { say } = useLanguage();
  return (
    <Part id="statuses" title="panel.legend">
      <p>
        <Words of={phrase('legend.about')} />
      </p>
      <p class="row">
        <a class="button" href="/legend.html">
          {say(phrase('options.legend'))}
        </a>
      </p>
    </Part>
  );
}
