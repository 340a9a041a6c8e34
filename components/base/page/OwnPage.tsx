import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import { useLanguage } from '../language.tsx';
import { OwnLinks } from './OwnLinks.tsx';

/** A page of ours beside the desk: whose it is, what it is called, and the ways to the others. @param class what lies below its head is called */
export function OwnPage({ title, class: name, children }: { title: TextKey; class: string; children: ComponentChildren }) {
  const { say } = useLanguage();
  const words = say(phrase(title));
  document.title = words;
  return (
    <div class={`ui own ${name}`}>
      <header>
        <div>
          <p class="soft">Sales Totals Guard</p>
          <h1>{words}</h1>
        </div>
        <OwnLinks inDesk={(part) => `/desk.html#${part}`} current={title} />
      </header>
      {children}
    </div>
  );
}
