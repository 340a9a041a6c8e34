import { phrase } from '../../../lib/i18n/phrase.ts';
import { SiteLink } from '../../base/SiteLink.tsx';
import type { Matter } from '../../overview/matters/matters.ts';

/** The days of one store, each a link to its page. */
export function DayLinks({ days }: { days: Matter['days'] }) {
  return (
    <ul>
      {days.map(({ date, href }) => (
        <li key={date}>
          <SiteLink href={href} apart label={phrase('needs.day', { date: { date } })} />
        </li>
      ))}
    </ul>
  );
}
