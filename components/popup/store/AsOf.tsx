import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { useLanguage } from '../../base/language.tsx';

const localDay = (at: Temporal.Instant): Temporal.PlainDate => at.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();

/** When something was read, by the computer's clock and zone: the time, and the day where it was not today. */
export function AsOf({ at }: { at: Instant }) {
  const { say } = useLanguage();
  const day = localDay(Temporal.Instant.from(at));
  const today = day.equals(localDay(Temporal.Now.instant()));
  const words = today
    ? phrase('popup.as-of', { time: { time: at } })
    : phrase('popup.as-of-date', { date: { date: day.toString() as BusinessDate }, time: { time: at } });
  return (
    <time class="as-of soft figures" dateTime={at}>
      {say(words)}
    </time>
  );
}
