import { addDays } from '../../domain/values/businessDate.ts';
import { HEALING_DAYS, healsByItself } from '../../domain/day/statuses.ts';
import { runningDateOf } from '../../domain/store/store.ts';
import { phrase } from '../../i18n/phrase.ts';
import { statusWordsOf } from '../reading.ts';
import type { Check } from '../verdict.ts';
import { seenIn, warn } from '../verdicts.ts';

/** A day with open checks or a late card batch usually heals by itself within a week: better to wait (domain 9.1). */
export const waiting: Check = {
  id: 'waiting',
  source: 'domain 9.1',
  judge(facts) {
    const { action, day, store, target, now } = facts;
    if (action === 'post' || !day.known) return null;
    const open = day.value.postings.filter(healsByItself);
    if (open.length === 0 || addDays(target.date, HEALING_DAYS) <= runningDateOf(store, now)) return null;
    return warn(phrase('check.waiting.warn', { words: statusWordsOf(open), count: HEALING_DAYS }), seenIn(day));
  },
};
