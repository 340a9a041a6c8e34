import { MORNING_HOURS } from '../../../lib/domain/morning/schedule.ts';
import type { Instant } from '../../../lib/domain/values/instant.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { MorningView } from '../../../lib/messages/views/morningViews.ts';
import { Words, useLanguage } from '../../base/language.tsx';
import { usePolicy } from '../../base/policy/usePolicy.ts';
import { Fixed } from '../policy/Fixed.tsx';
import { Part } from '../Part.tsx';
import { type AtMorning, useMorning } from './useMorning.ts';
import './alerts.css';

/** The check in the morning: its switch, what it reads and never does, and what it did last. */
export function Alerts() {
  const { say } = useLanguage();
  const morning = useMorning();
  const { chosen, view, problem, turn } = morning;
  const fixed = usePolicy()?.fixed ?? [];
  const isFixed = fixed.includes('alerts');
  return (
    <Part id="morning" title="morning.title">
      <p>{say(phrase('morning.reads'))}</p>
      <p>{say(phrase('morning.never'))}</p>
      {view?.apart ? (
        <p class="soft">{say(phrase('morning.private'))}</p>
      ) : (
        <>
          {isFixed && <Fixed />}
          <label>
            <input
              type="checkbox"
              checked={chosen?.on ?? false}
              disabled={!chosen || isFixed}
              onChange={(event) => turn(event.currentTarget.checked)}
            />
            {say(phrase('morning.switch'))}
          </label>
          {chosen?.on ? <Chosen {...morning} hour={chosen.hour} isFixed={fixed.includes('alertsHour')} /> : null}
          {chosen?.on && view ? <Outcomes sites={view.sites} /> : null}
        </>
      )}
      <p class="soft">{say(phrase('morning.badge'))}</p>
      <output class="soft told">{problem ? <Words of={problem} /> : null}</output>
    </Part>
  );
}

/** The hour, and whether anything can be told. */
function Chosen({ hour, isFixed, choose, mayTell, allow }: AtMorning & { hour: number; isFixed: boolean }) {
  const { say } = useLanguage();
  const hours = [...new Set<number>([...MORNING_HOURS, hour])].toSorted((a, b) => a - b);
  return (
    <>
      <div class="line">
        <label for="morning-hour">{say(phrase('morning.hour'))}</label>
        <select
          id="morning-hour"
          aria-describedby="morning-hour-why"
          value={String(hour)}
          disabled={isFixed}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {hours.map((one) => (
            <option key={one} value={one}>
              {say(
                phrase('morning.hour.of', {
                  time: { time: `2026-01-01T${String(one).padStart(2, '0')}:00:00Z` as Instant, timeZone: 'UTC' },
                }),
              )}
            </option>
          ))}
        </select>
      </div>
      <p id="morning-hour-why" class="soft">
        {say(phrase('morning.hour.why'))}
      </p>
      {mayTell ? (
        <p class="soft">{say(phrase('morning.tells'))}</p>
      ) : (
        <div class="line">
          <p>{say(phrase('morning.refused'))}</p>
          <button type="button" class="button" onClick={allow}>
            {say(phrase('morning.allow'))}
          </button>
        </div>
      )}
    </>
  );
}

/** What the checks did, site by site. */
function Outcomes({ sites }: Pick<MorningView, 'sites'>) {
  const { say } = useLanguage();
  if (sites.length === 0) return <p class="soft">{say(phrase('popup.no-site.how'))}</p>;
  return (
    <ul class="outcomes">
      {sites.map(({ origin, lines }) => (
        <li key={origin}>
          <h4>
            <bdi>{new URL(origin).host}</bdi>
          </h4>
          {lines.map((line) => (
            <p key={JSON.stringify(line)}>
              <Words of={line} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
