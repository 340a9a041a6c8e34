import type { DayDetail } from '../../domain/day/day.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { familyOf, healsByItself } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Fault } from '../../diagnosis/family.ts';
import { quoted } from '../../diagnosis/message.ts';
import { causesNamedBy, isError, judgeCause } from '../reasons/causes.ts';
import { storeFact } from '../reading.ts';
import { saysCorrected } from '../said.ts';
import type { Check, Verdict } from '../verdict.ts';
import { note, pass, seenIn } from '../verdicts.ts';

/** An entry of which it may be said that no error is on it: it neither failed nor waits for something, and we know its status. */
const isFree = (posting: Posting): boolean => !isError(posting) && !healsByItself(posting) && familyOf(posting) !== 'unknown';

/**
 * Errors are resolved before any refresh, any regenerate and any post (B0.5). What counts is the cause behind
 * the word: a FAILED day may be repaired once its cause is gone. Causes that can be seen are seen; for the
 * others the merchant is asked, once for each different error of the day, and not where the reason says it already.
 */
export const errorsResolved: Check = {
  id: 'errors-resolved',
  source: 'B0.5',
  judge(facts) {
    const { day } = facts;
    if (!day.known) return null;
    const accounting = storeFact(facts, 'accounting');
    const software = accounting.known ? accounting.value.software : 'unknown';
    const errors = errorsOf(day.value);
    if (errors.length === 0) {
      if (!day.value.postings.every(isFree)) return null;
      // An entry that the site keeps to itself may have one.
      return pass(phrase(facts.knowsEveryEntry ? 'check.errors-resolved.none' : 'check.errors-resolved.none-told'), seenIn(day));
    }
    return errors.flatMap(({ fault, posting }, index): Verdict[] => {
      const verdict = once(fault, judgeCause(fault, facts, posting));
      if (!verdict) return [];
      return [index === 0 ? verdict : { ...verdict, about: String(index + 1) }];
    });

    /** What the reason says as well is not asked beside it; of two errors of one kind it can't be told which it means. */
    function once(fault: Fault, verdict: Verdict | null): Verdict | null {
      const said = saysCorrected(facts.given, fault);
      const alone = errors.filter((error) => error.fault === fault).length === 1;
      if (verdict?.kind !== 'ask' || said === 'no' || !alone) return verdict;
      return said === 'half' ? null : { ...note(phrase('check.errors-resolved.said')), remedy: verdict.remedy, ofReason: true };
    }

    /** One error for each different message; a held day is refused to Post by its status alone. */
    function errorsOf({ postings }: DayDetail): { fault: Fault; posting: Posting }[] {
      const different = new Map<string, { fault: Fault; posting: Posting }>();
      for (const posting of postings.filter(isError)) {
        if (facts.action === 'post' && familyOf(posting) === 'blocked') continue;
        for (const fault of causesNamedBy(posting, software)) {
          const key = JSON.stringify([fault, quoted(posting.message)]);
          if (!different.has(key)) different.set(key, { fault, posting });
        }
      }
      return [...different.values()];
    }
  },
};
