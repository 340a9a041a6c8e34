import { phrase } from '../../../lib/i18n/phrase.ts';
import type { StoreDaysView } from '../../../lib/messages/views/popupViews.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { markOf } from '../../base/markOf.ts';
import { PageLink } from '../PageLink.tsx';

/** One day that needs the merchant: its date, what is the matter, the step that we advise; all of it leads there. */
export function DayLine({ day, href }: StoreDaysView['attention'][number]) {
  const { date, say } = useLanguage();
  const { label, does } = day.next;
  const step = label && does?.kind !== 'details' ? phrase('popup.step', { action: say(label) }) : phrase('popup.step.look');
  return (
    <li>
      <PageLink href={href} class="day">
        <StateMark family={markOf(day)} />
        <span class="date">{date(day.date)}</span>
        <span class="step soft">{say(step)}</span>
        <span class={`headline ${markOf(day)}`}>
          <Words of={day.headline} />
        </span>
      </PageLink>
    </li>
  );
}
