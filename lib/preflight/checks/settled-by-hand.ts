import { phrase } from '../../i18n/phrase.ts';
import type { Check } from '../verdict.ts';
import { warn } from '../verdicts.ts';

/**
 * A day that its merchant settled by hand may be in the books already, whatever became of it on the site since: posted
 * as well, it would be there twice (B0.2, domain 9.1).
 */
export const settledByHand: Check = {
  id: 'settled-by-hand',
  source: 'B0.2',
  judge({ settled }) {
    if (!settled) return null;
    const reason = { text: `settled.${settled.reason}` } as const;
    return warn(phrase('check.settled-by-hand.warn', { reason }), { source: 'journal', at: settled.at });
  },
};
