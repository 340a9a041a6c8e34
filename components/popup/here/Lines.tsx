import type { LookLine } from '../../../lib/messages/views/lookViews.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';

/** What each mark looks like; for who does not see it, it is said. */
const SIGNS: Readonly<Record<LookLine['mark'], string>> = { yes: '✓', unsure: '?', no: '–' };

/** What is looked for on a page, each with its mark. */
export function Lines({ lines }: { lines: readonly LookLine[] }) {
  const { say } = useLanguage();
  return (
    <ul class="marks">
      {lines.map(({ mark, words }) => (
        <li key={JSON.stringify(words)} class={mark}>
          <span class="sign" aria-hidden="true">
            {SIGNS[mark]}
          </span>
          <span>
            <span class="unseen">{say(phrase(`look.mark.${mark}`))} </span>
            <Words of={words} />
          </span>
        </li>
      ))}
    </ul>
  );
}
