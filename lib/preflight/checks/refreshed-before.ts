import { refreshedInVain } from '../../diagnosis/findings.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { seenIn, warn } from '../verdicts.ts';

/** A Refresh that left the figures as different as they were will most likely do so again (domain N5). */
export const refreshedBefore: Check = {
  id: 'refreshed-before',
  source: 'domain N5',
  judge(facts) {
    const { action, day, lastRefresh } = facts;
    if (action !== 'refresh' || !day.known || !lastRefresh.known || lastRefresh.value === null) return null;
    if (!refreshedInVain({ ...facts, day: day.value })) return null;
    return warn(phrase('check.refreshed-before.warn'), seenIn(lastRefresh));
  },
};
