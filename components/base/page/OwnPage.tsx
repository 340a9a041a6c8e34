import type { ComponentChildren } from 'preact';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { TextKey } from '../../../lib/i18n/en/index.ts';
import { useLanguage } from '../language.tsx';

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
        <nav aria-label="Sales Totals Guard">
          <ul>
            {PAGES.map(({ label, href, page }) => (
              <li key={href}>
                <a href={href} aria-current={page === title ? 'page' : undefined}>
                  {say(phrase(label))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      {children}
    </div>
  );
}

/** Our own pages, in the order of their links; `page`: by what its own head calls it. */
const PAGES: readonly { readonly label: TextKey; readonly href: string; readonly page?: TextKey }[] = [
  { label: 'desk.title', href: '/desk.html' },
  { label: 'desk.history', href: '/desk.html#history' },
  { label: 'legend.short', href: '/legend.html', page: 'panel.legend' },
  { label: 'options.title', href: '/options.html', page: 'options.title' },
];
