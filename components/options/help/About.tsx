import { phrase } from '../../../lib/i18n/phrase.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { Part } from '../Part.tsx';
import type { PartProps } from '../section.ts';

/** What the extension does and does not do, and which version this is. */
export function About({ version }: PartProps) {
  const { say } = useLanguage();
  return (
    <Part id="about" title="options.about">
      <p>
        <Words of={phrase('options.about.does')} />
      </p>
      <p>
        <Words of={phrase('options.about.does-not')} />
      </p>
      <p class="soft figures">{say(phrase('options.version', { version }))}</p>
    </Part>
  );
}
