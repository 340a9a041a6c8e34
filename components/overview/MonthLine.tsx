import { FAMILIES, type Family } from '../../lib/domain/status/family.ts';
import { markOf } from '../../lib/domain/status/mark.ts';
import { CALENDAR_LOOKS, type CalendarLook } from '../../lib/domain/status/calendarLook.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { useLanguage } from '../base/language.tsx';
import { CalendarMark } from './CalendarMark.tsx';
import type { MonthDays } from './lastMonths.ts';

const isFamily = (look: CalendarLook): look is Family => FAMILIES.some((family) => family === look);
const seenAs = (look: CalendarLook, attention: boolean) => (isFamily(look) ? markOf({ family: look, attention }) : look);

/** The days of a month in one line, a mark each, with its name; to assistive technology they are counted by state. */
export function MonthLine({ of: { first, looks } }: { of: MonthDays }) {
  const { say, language } = useLanguage();
  const name = Temporal.PlainDate.from(first).toLocaleString(language, { month: 'long' });
  const counted = CALENDAR_LOOKS.map((look) => ({ look, count: looks.filter((day) => day.look === look).length }));
  const words = counted.filter(({ count }) => count > 0).map(({ look, count }) => say(phrase(`year.count.${look}`, { count })));
  return (
    <p class="month-line" role="img" aria-label={say(phrase('popup.month', { month: name, days: { list: words } }))}>
      <span class="soft">{name}</span>
      <span class="marks-of-month">
        {looks.map(({ look, attention }, day) => (
          <CalendarMark key={day} look={seenAs(look, attention)} />
        ))}
      </span>
    </p>
  );
}
