import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { CalendarMark } from '../../overview/CalendarMark.tsx';
import { DaysByStore } from './DaysByStore.tsx';

interface YearCausesProps {
  readonly view: Pick<YearView, 'year' | 'looks' | 'causes' | 'stores'>;
  readonly onOpen: (target: DayTarget) => void;
}

/** What of the year needs the merchant now, by cause, with the days of each; a day opens its details. */
export function YearCauses({ view: { year, looks, causes, stores }, onOpen }: YearCausesProps) {
  const { say } = useLanguage();
  return (
    <section class="year-causes" aria-labelledby="year-causes-title">
      <h3 id="year-causes-title">{say(phrase('year.causes', { year: String(year) }))}</h3>
      {causes.length === 0 ? <p class="soft">{say(phrase('year.causes.none', { year: String(year) }))}</p> : null}
      <ul>
        {causes.map(({ look: at, days }) => (
          <li key={at}>
            <details>
              <summary>
                <CalendarMark look={looks[at]!.look} />
                <span class={`headline ${looks[at]!.look}`}>
                  <Words of={looks[at]!.words} />
                </span>
                <span class="soft figures">{say(phrase('year.causes.days', { count: days.length }))}</span>
              </summary>
              <DaysByStore days={days} stores={stores} onOpen={onOpen} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
