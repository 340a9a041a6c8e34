import { meaningOf } from '../../domain/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import { softwareName, targetDate } from '../reading.ts';
import type { Check } from '../verdict.ts';
import { seenIn, warn } from '../verdicts.ts';

/** A repair of a day that is in the books already will change its entry there (B0.12, domain 9.1): asked twice. */
export const alreadyPosted: Check = {
  id: 'already-posted',
  source: 'B0.12',
  judge(facts) {
    const { action, day } = facts;
    if (action === 'post' || !day.known) return null;
    if (!day.value.postings.some(({ status }) => meaningOf(status).family === 'done')) return null;
    const values = { date: targetDate(facts), software: softwareName(facts) };
    return {
      ...warn(phrase('check.already-posted.warn', values), seenIn(day)),
      secondQuestion: phrase('check.already-posted.second', values),
    };
  },
};
