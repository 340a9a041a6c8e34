import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { warn } from '../verdicts.ts';

/** The two grand totals of a day's page must be equal (domain, N9): an entry of a day that is out of balance is refused by most books. */
export const balanced: Check = {
  id: 'balanced',
  source: 'domain 11, N9',
  judge({ action, page, now }) {
    if (action !== 'post' || page.kind !== 'day' || page.balance !== 'differs') return null;
    return warn(phrase('check.balanced.warn'), { source: 'page', at: now });
  },
};
