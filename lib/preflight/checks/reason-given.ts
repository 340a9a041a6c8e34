import { isAllowedReason } from '../../domain/day/action.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { exclusionOf } from '../reasons/reasons.ts';
import type { Check, Verdict } from '../verdict.ts';
import { advice, block, pass } from '../verdicts.ts';

const choose = (reason: Phrase, remedy: Phrase): Verdict => ({ ...block(reason, advice(remedy), undefined, 'here'), ofReason: true });

/**
 * The merchant names a reason that the brief allows for this action, complete, and not contradicted by what we
 * see (B0.2, B0.7, B0.10). Until then Run stays off; the reason goes into the record.
 */
export const reasonGiven: Check = {
  id: 'reason-given',
  source: 'B0.2, B0.7, B0.10',
  judge(facts) {
    const { action, given } = facts;
    if (given === null) return choose(phrase('check.reason-given.choose'), phrase('remedy.choose-reason'));
    if (given.reason === 'pos-data-changed' && action === 'refresh' && !given.changed?.length) {
      return choose(phrase('check.reason-given.what-changed'), phrase('remedy.choose-change'));
    }
    if (!isAllowedReason(action, given)) {
      return choose(phrase('check.reason-given.not-allowed'), phrase('remedy.choose-reason'));
    }
    const excluded = exclusionOf(given.reason, facts);
    if (excluded) return choose(excluded, phrase('remedy.choose-reason'));
    return { ...pass(phrase('check.reason-given.pass', { reason: { text: `reason.${given.reason}` } })), ofReason: true };
  },
};
