import { phrase } from '../../i18n/phrase.ts';
import { targetDate } from '../reading.ts';
import type { Check } from '../verdict.ts';
import { advice, block, cutOff, isCutOff, pass, refuse, seenIn, wayBack, whyOf } from '../verdicts.ts';

/**
 * The day itself was read, and was loaded from the POS at some time (law 2; L1, S2). A day that never was
 * loaded has nothing to repair: Load Missing is a different tool.
 */
export const dayKnown: Check = {
  id: 'day-known',
  source: 'law 2',
  judge(facts) {
    const { day, target } = facts;
    const date = targetDate(facts);
    if (!day.known) {
      const unread = phrase('check.day-known.block', { date, why: whyOf(day) });
      return isCutOff(day.why) ? cutOff(unread, wayBack(day.why)) : refuse(unread, advice(phrase('remedy.support')));
    }
    const { storeId, date: answered, loadedAt } = day.value;
    const seen = seenIn(day);
    if (storeId !== target.storeId || answered !== target.date) {
      return block(phrase('check.day-known.another', { date }), advice(phrase('remedy.try-again')), seen);
    }
    return loadedAt === null
      ? refuse(phrase('check.day-known.never-loaded', { date }), advice(phrase('remedy.load-missing')), seen)
      : pass(phrase('check.day-known.pass', { date }), seen);
  },
};
