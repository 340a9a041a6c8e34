import { phrase } from '../../i18n/phrase.ts';
import { targetDate } from '../reading.ts';
import { DAY_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, pass, refuse, seenIn, whyOf } from '../verdicts.ts';

/** Only days after the first day of the subscription, strictly (B0.4): older ones were never this product's to book. */
export const afterSubscription: Check = {
  id: 'after-subscription',
  source: 'B0.4',
  holds: { days: 'later', seconds: 365 * DAY_SECONDS },
  judge(facts) {
    const { session, target } = facts;
    const date = targetDate(facts);
    if (!session.known) return ask(phrase('check.after-subscription.ask', { date }), { why: whyOf(session) });
    const first = session.value.account.subscriptionStart;
    return target.date > first
      ? pass(phrase('check.after-subscription.pass', { date, first: { date: first } }), seenIn(session))
      : refuse(
          phrase('check.after-subscription.block', { date, first: { date: first } }),
          advice(phrase('remedy.history-request')),
          seenIn(session),
        );
  },
};
