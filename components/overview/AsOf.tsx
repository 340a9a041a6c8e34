import { clockNow } from '../../lib/clock.ts';
import type { Instant } from '../../lib/domain/values/businessDate.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { localDayOf } from '../base/computer/localDay.ts';
import { useLanguage } from '../base/language.tsx';

/** When something was read, by the computer's clock and zone: the time, and the day where it was not today. */
export function AsOf({ at }: { at: Instant }) {
  const { say } = useLanguage();
  const words =
    localDayOf(at) === localDayOf(clockNow())
      ? phrase('popup.as-of', { time: { time: at } })
      : phrase('popup.as-of-date', { date: { date: localDayOf(at) }, time: { time: at } });
  return (
    <time class="as-of soft figures" dateTime={at}>
      {say(words)}
    </time>
  );
}
