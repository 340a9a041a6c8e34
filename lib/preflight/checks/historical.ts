import { addDays, endOfDay, runningDate } from '../../domain/values/businessDate.ts';
import { closingOf, earliestClosingOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import { targetDate } from '../reading.ts';
import { DAY_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, pass, refuse, seenIn, whyOf } from '../verdicts.ts';

/**
 * Only days that are over, at the store's own closing time and by the service's clock (B0.4): today's sales are
 * still coming in, and tonight's load would replace what we repaired.
 */
export const historical: Check = {
  id: 'historical',
  source: 'B0.4',
  holds: { days: 'earlier', seconds: 365 * DAY_SECONDS },
  judge(facts) {
    const { target, now, store } = facts;
    const closing = closingOf(store);
    const date = targetDate(facts);
    const later = advice(phrase('remedy.when-over'));
    if (!closing.known) {
      return target.date < runningDate(earliestClosingOf(store), now)!
        ? ask(phrase('check.historical.ask', { date }), { why: whyOf(closing) })
        : refuse(phrase('check.historical.future', { date }), later);
    }
    const seen = seenIn(closing);
    const { timeZone: zone } = closing.value;
    const end = endOfDay(target.date, closing.value);
    if (end === undefined) return refuse(phrase('check.historical.zone', { zone }), advice(phrase('remedy.support')), seen);
    return target.date < runningDate(closing.value, now)!
      ? pass(phrase('check.historical.pass', { date, zone }), seen)
      : refuse(
          phrase('check.historical.block', { date, until: { date: addDays(target.date, 1) }, time: { time: end, timeZone: zone } }),
          later,
          seen,
        );
  },
};
