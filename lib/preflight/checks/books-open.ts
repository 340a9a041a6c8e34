import { phrase } from '../../i18n/phrase.ts';
import { softwareName, storeFact, targetDate } from '../reading.ts';
import { DAY_SECONDS } from '../holds.ts';
import type { Check } from '../verdict.ts';
import { advice, ask, block, pass, seenIn, whyOf } from '../verdicts.ts';

/** The books are open for this day (B0.5; domain 4.5, closed periods): opening them is the accountant's decision. */
export const booksOpen: Check = {
  id: 'books-open',
  source: 'B0.5',
  holds: { days: 'later', seconds: 7 * DAY_SECONDS },
  judge(facts) {
    const accounting = storeFact(facts, 'accounting');
    const date = targetDate(facts);
    const software = softwareName(facts);
    if (!accounting.known) return ask(phrase('check.books-open.ask', { date, software }), { why: whyOf(accounting) });
    const through = accounting.value.booksClosedThrough;
    const seen = seenIn(accounting);
    if (through === null) return pass(phrase('check.books-open.pass', { date }), seen);
    return facts.target.date > through
      ? pass(phrase('check.books-open.pass-after', { through: { date: through } }), seen)
      : block(phrase('check.books-open.block', { date, through: { date: through } }), advice(phrase('remedy.accountant')), seen);
  },
};
