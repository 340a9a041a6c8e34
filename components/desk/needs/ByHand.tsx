import type { DayTarget } from '../../../lib/domain/day/action.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';
import { type Matter, storesOf } from '../../overview/matters/matters.ts';
import { storeNamed } from '../../overview/storeNamed.ts';

/** The days one by one, each to be settled by hand: what is done elsewhere is done to one day, with its own reason. */
export function ByHand({ days, onSettle }: { days: Matter['days']; onSettle: (day: DayTarget) => void }) {
  const { say } = useLanguage();
  const many = storesOf(days).length > 1;
  return (
    <details class="by-hand">
      <summary>{say(phrase('settle.title'))}</summary>
      <ul>
        {days.map(({ storeId, storeName, date }) => (
          <li key={`${storeId} ${date}`}>
            <button type="button" class="button" onClick={() => onSettle({ storeId, date })}>
              {say(phrase('settle.button', { date: { date } }))}
              {many ? <bdi class="soft"> {storeNamed(say, { id: storeId, name: storeName })}</bdi> : null}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
