import { phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';
import { OwnPage } from '../base/page/OwnPage.tsx';
import { PolicyNotice } from './policy/PolicyNotice.tsx';
import type { PartProps } from './section.ts';
import { OPTION_SECTIONS } from './sections.ts';
import { useSectionInSight } from './useSectionInSight.ts';

/** The options: what the merchant chooses and may take back, what is stored here, and what we are; a section for each. */
export function Options(props: PartProps) {
  const { say } = useLanguage();
  const current = useSectionInSight(OPTION_SECTIONS.map(({ id }) => id));
  return (
    <OwnPage title="options.title" class="options">
      <nav class="contents" aria-label={say(phrase('options.contents'))}>
        <ul>
          {OPTION_SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
                {say(phrase(title))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main aria-label={say(phrase('options.title'))}>
        <PolicyNotice />
        {OPTION_SECTIONS.map(({ id, title, parts }) => (
          <section key={id} id={id} class="group" tabIndex={-1} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{say(phrase(title))}</h2>
            {parts.map((View, index) => (
              <View key={index} {...props} />
            ))}
          </section>
        ))}
      </main>
    </OwnPage>
  );
}
