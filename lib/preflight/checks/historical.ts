import { EARLIEST_ZONE, todayIn } from '../../domain/businessDate.ts';
import { phrase } from '../../i18n/phrase.ts';
import { storeFact, targetDate } from '../reading.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, block, pass, seenIn, whyOf } from '../verdicts.ts';

/**
 * Only days that are over, in the store's own time zone and by the service's clock (B0.4): today's sales are
 * still coming in, and tonight's load would replace what we repaired.
 */
export const historical: Check = {
  id: 'historical',
  source: 'B0.4',
  judge(facts) {
    const { target, now } = facts;
    const zone = storeFact(facts, 'timeZone');
    const date = targetDate(facts);
    const tomorrow = advice(phrase('remedy.when-over'));
    if (!zone.known) {
      return target.date < todayIn(EARLIEST_ZONE, now)!
        ? ask(phrase('check.historical.ask', { date, why: whyOf(zone) }))
        : block(phrase('check.historical.future', { date }), tomorrow);
    }
    const today = todayIn(zone.value, now);
    if (today === undefined) {
      return block(phrase('check.historical.zone', { zone: zone.value }), advice(phrase('remedy.support')), seenIn(zone));
    }
    return target.date < today
      ? pass(phrase('check.historical.pass', { date, zone: zone.value }), seenIn(zone))
      : block(phrase('check.historical.block', { date, today: { date: today } }), tomorrow, seenIn(zone));
  },
};
