import type { StoreDaysView } from '../../../lib/messages/views/popupViews.ts';
import { StateMark } from '../../base/StateMark.tsx';
import { Words, useLanguage } from '../../base/language.tsx';
import { markOf } from '../../../lib/domain/status/markOf.ts';
import { stepOf } from '../../overview/stepOf.ts';
import { PageLink } from '../PageLink.tsx';

/** One day that needs the merchant: its date, what is the matter, the step that we advise; all of it leads there. */
export function DayLine({ day, href }: StoreDaysView['attention'][number]) {
  const { date, say } = useLanguage();
  return (
    <li>
      <PageLink href={href} class="day">
        <StateMark family={markOf(day)} />
        <span class="date">{date(day.date)}</span>
        <span class="step soft">{say(stepOf(day.next, say))}</span>
        <span class={`headline ${markOf(day)}`}>
          <Words of={day.headline} />
        </span>
      </PageLink>
    </li>
  );
}
