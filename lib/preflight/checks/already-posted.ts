import type { Posting } from '../../domain/day/posting.ts';
import { meaningOf } from '../../domain/day/statuses.ts';
import { type PhraseValue, phrase } from '../../i18n/phrase.ts';
import { softwareName, targetDate } from '../reading.ts';
import type { Check, PreflightFacts, Verdict } from '../verdict.ts';
import { seenIn, warn } from '../verdicts.ts';

/**
 * A repair of a day of which entries are in the books already will change them there (B0.12, domain 9.1): confirmed by the
 * yes to a second question, naming those entries and no others. What waits for the Web Connector is not in the books yet.
 */
export const alreadyPosted: Check = {
  id: 'already-posted',
  source: 'B0.12',
  judge(facts) {
    const { action, day } = facts;
    if (action === 'post' || !day.known) return null;
    const sent = day.value.postings.filter(({ status }) => meaningOf(status).family === 'done');
    const arrived = sent.filter(({ sync }) => sync === null || sync === 'synced');
    const underWay = sent.filter(({ sync }) => sync === 'pending');
    if (arrived.length > 0) return { ...changesThem(facts, arrived), seen: seenIn(day) };
    if (underWay.length > 0)
      return warn(
        phrase('check.already-posted.under-way', { entries: named(underWay), count: underWay.length, date: targetDate(facts) }),
        seenIn(day),
      );
    return null;
  },
};

function changesThem(facts: PreflightFacts, postings: readonly Posting[]): Verdict {
  const values = { entries: named(postings), count: postings.length, date: targetDate(facts), software: softwareName(facts) };
  return {
    ...warn(phrase('check.already-posted.arrived', values)),
    secondQuestion: { announced: phrase('check.already-posted.announced', values), words: phrase('check.already-posted.second', values) },
  };
}

/** The entries by their names, each once. */
function named(postings: readonly Posting[]): PhraseValue {
  return { list: [...new Set(postings.map(({ kind }) => kind))].map((kind) => ({ text: `posting.${kind}` })) };
}
