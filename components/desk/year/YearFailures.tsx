import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { type Phrase, phrase } from '../../../lib/i18n/phrase.ts';
import type { YearFailures as Failures, YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { CalendarMark } from '../../overview/CalendarMark.tsx';
import { Counts } from './Counts.tsx';
import { DaysByStore } from './DaysByStore.tsx';

interface YearFailuresProps {
  readonly view: Pick<YearView, 'year' | 'failures' | 'stores'>;
  readonly onOpen: (target: DayTarget) => void;
}

/** How many days, and of them those that were checked and are in the books; where none is seen to be, that is not said of any. */
function daysOf(count: number, { now }: Pick<Failures, 'now'>): Phrase {
  const done = now.find(({ look }) => look === 'done')?.count ?? 0;
  return done > 0 ? phrase('year.failures.days', { count, done: String(done) }) : phrase('year.causes.days', { count });
}

/** What of the year failed, as far as it was seen, by cause, and how those days stand now; a day opens its details. */
export function YearFailures({ view: { year, failures, stores }, onOpen }: YearFailuresProps) {
  const { say } = useLanguage();
  const { recorded, days, causes } = failures;
  const listed = causes.reduce((sum, cause) => sum + cause.days.length, 0);
  return (
    <section class="year-causes failures" aria-labelledby="year-failures-title">
      <h3 id="year-failures-title">{say(phrase('year.failures', { year: String(year) }))}</h3>
      {recorded ? null : <p class="soft">{say(phrase('year.failures.unread'))}</p>}
      {days === 0 ? (
        recorded && <p class="soft">{say(phrase('year.failures.none', { year: String(year) }))}</p>
      ) : (
        <>
          <p class="soft">{say(phrase('year.failures.about'))}</p>
          <div class="in-all">
            <strong class="figures">{say(phrase('year.causes.days', { count: days }))}</strong>
            <span class="soft">{say(phrase('year.failures.now'))}</span>
            <Counts of={failures.now} earlier={failures.earlier} />
          </div>
          {listed > days ? <p class="soft">{say(phrase('year.failures.twice'))}</p> : null}
        </>
      )}
      <ul>
        {causes.map((cause) => (
          <li key={JSON.stringify([cause.look, cause.words])}>
            <details>
              <summary>
                <CalendarMark look={cause.look} />
                <span class="headline">
                  <Words of={cause.words} />
                </span>
                <span class="soft figures">{say(daysOf(cause.days.length, cause))}</span>
              </summary>
              <div class="standing">
                <h4>{say(phrase('year.failures.now'))}</h4>
                <Counts of={cause.now} earlier={cause.earlier} />
              </div>
              <DaysByStore days={cause.days} stores={stores} onOpen={onOpen} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
