import { type Obstacle, obstacleTo } from '../../domain/day/eligibility.ts';
import { meaningOf } from '../../domain/day/statuses.ts';
import type { WhyNot } from '../../domain/day/statusTable.ts';
import { phrase } from '../../i18n/phrase.ts';
import { statusWordsOf, targetDate } from '../reading.ts';
import { beyond, statusesOf } from '../reasons/shown.ts';
import type { Check, PreflightFacts, Seen, Verdict } from '../verdict.ts';
import { advice, block, goTo, pass, refuse, runFirst, seenIn } from '../verdicts.ts';

/** The day's statuses allow this action (domain 2.1, 9.1); a word that we do not know allows none (law 2). */
export const statusEligible: Check = {
  id: 'status-eligible',
  source: 'domain 9.1',
  judge(facts) {
    const { action, day, page } = facts;
    if (!day.known) return null;
    const obstacle = obstacleTo(action, day.value);
    // An entry that the site keeps to itself may be what is to be posted: the page is asked about.
    if (obstacle?.why === 'already-posted' && !facts.knowsEveryEntry && beyond(page.statuses ?? [], statusesOf(day.value)).length > 0)
      return null;
    return obstacle
      ? refusal(obstacle, facts, seenIn(day))
      : pass(
          phrase('check.status-eligible.fits', { words: statusWordsOf(day.value.postings), action: { text: `action.${action}.verb` } }),
          seenIn(day),
        );
  },
};

function refusal({ why, postings }: Obstacle, facts: PreflightFacts, seen: Seen): Verdict {
  const date = targetDate(facts);
  const words = statusWordsOf(postings);
  switch (why) {
    case 'no-entry':
      return refuse(phrase('check.status-eligible.no-entry', { date }), advice(phrase('remedy.leave')), seen);
    case 'unknown-word':
      return postings.every(({ status }) => meaningOf(status).family !== 'unknown')
        ? block(phrase('check.status-eligible.unknown-sync'), advice(phrase('remedy.web-connector')), seen)
        : refuse(phrase('check.status-eligible.unknown-word', { words }), advice(phrase('remedy.support')), seen);
    case 'already-posted':
      // Of a site that keeps entries to itself it is not said that the day is posted.
      return refuse(
        phrase(facts.knowsEveryEntry ? 'check.status-eligible.already-posted' : 'check.status-eligible.posted-as-told', { date }),
        advice(phrase('remedy.leave')),
        seen,
      );
    case 'held':
      return held(
        postings.map(({ status }) => status),
        seen,
      );
    case 'status':
      return refuse(phrase('check.status-eligible.status', { date, words }), advice(phrase('remedy.leave')), seen);
  }
}

/** Why Post waits, by the hardest of what holds the day back. */
function held(statuses: readonly string[], seen: Seen): Verdict {
  const because = (whyNot: WhyNot) => statuses.some((status) => meaningOf(status).whyNot === whyNot);
  if (because('on-hold')) {
    return block(phrase('check.status-eligible.on-hold'), runFirst('regenerate'), seen);
  }
  if (because('out-of-balance')) {
    return block(phrase('check.status-eligible.out-of-balance'), goTo('day'), seen);
  }
  return block(phrase('check.status-eligible.waiting'), advice(phrase('remedy.wait')), seen);
}
