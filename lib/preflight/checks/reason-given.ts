import { isAllowedReason } from '../../domain/action.ts';
import { phrase } from '../../i18n/phrase.ts';
import { exclusionOf } from '../reasons.ts';
import type { Check } from '../verdict.ts';
import { advice, block, pass } from '../verdicts.ts';

/**
 * The merchant names a reason that the brief allows for this action, complete, and not contradicted by what we
 * see (B0.2, B0.7, B0.10). Until then Run stays off; the reason goes into the record.
 */
export const reasonGiven: Check = {
  id: 'reason-given',
  source: 'B0.2, B0.7, B0.10',
  judge(facts) {
    const { action, given } = facts;
    if (given === null) return block(phrase('check.reason-given.choose'), advice(phrase('remedy.choose-reason')));
    if (given.reason === 'pos-data-changed' && action === 'refresh' && !given.changed?.length) {
      return block(phrase('check.reason-given.what-changed'), advice(phrase('remedy.choose-change')));
    }
    if (!isAllowedReason(action, given)) {
      return block(phrase('check.reason-given.not-allowed'), advice(phrase('remedy.choose-reason')));
    }
    const excluded = exclusionOf(given.reason, facts);
    if (excluded) return block(excluded, advice(phrase('remedy.choose-reason')));
    return pass(phrase('check.reason-given.pass', { reason: { text: `reason.${given.reason}` } }));
  },
};
