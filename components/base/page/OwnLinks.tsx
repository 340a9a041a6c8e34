import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../language.tsx';
import { BESIDE_DESK, DESK_PARTS } from './ownPages.ts';

interface OwnLinksProps {
  /** The address of a part of the desk. */
  readonly inDesk: (part: string) => string;
  /** The page that is shown: a part of the desk by its id, another by the title of its head. */
  readonly current: string;
}

/** The ways to all pages of ours: the same ones, at the same place, on each of them. */
export function OwnLinks({ inDesk, current }: OwnLinksProps) {
  const { say } = useLanguage();
  const links = [
    ...DESK_PARTS.map(({ id, title }) => ({ label: title, href: inDesk(id), is: id })),
    ...BESIDE_DESK.map(({ label, href, page }) => ({ label, href, is: page })),
  ];
  return (
    <nav aria-label="Sales Totals Guard">
      <ul>
        {links.map(({ label, href, is }) => (
          <li key={is}>
            <a href={href} aria-current={is === current ? 'page' : undefined}>
              {say(phrase(label))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
