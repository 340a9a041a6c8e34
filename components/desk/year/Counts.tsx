import { phrase } from '../../../lib/i18n/phrase.ts';
import type { WeekPair } from '../../../lib/messages/views/desk/yearViews.ts';
import { useLanguage } from '../../base/language.tsx';
import { CalendarMark } from '../../overview/CalendarMark.tsx';

/** How many days there are of each look. @param earlier how many were read earlier, and not since */
export function Counts({ of, earlier = 0 }: { of: WeekPair['latest']; earlier?: number }) {
  const { say } = useLanguage();
  return (
    <ul class="counts">
      {of.map(({ look, count }) => (
        <li key={look}>
          <CalendarMark look={look} />
          <span class="figures">{say(phrase(`year.count.${look}`, { count }))}</span>
        </li>
      ))}
      {earlier > 0 ? <li class="soft figures">{say(phrase('year.failures.earlier', { count: earlier }))}</li> : null}
    </ul>
  );
}
