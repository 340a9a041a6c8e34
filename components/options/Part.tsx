import type { ComponentChildren } from 'preact';
import { phrase } from '../../lib/i18n/phrase.ts';
import type { TextKey } from '../../lib/i18n/en/index.ts';
import { useLanguage } from '../base/language.tsx';

/** A card within a section of the options, with a heading of its own. @param id unique on the page; its heading has it */
export function Part({ id, title, children }: { id: string; title: TextKey; children: ComponentChildren }) {
  const { say } = useLanguage();
  return (
    <section class="part" aria-labelledby={id}>
      <h3 id={id}>{say(phrase(title))}</h3>
      {children}
    </section>
  );
}
