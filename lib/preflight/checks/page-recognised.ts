import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { statusWordsOf, storeWords, targetDate } from '../reading.ts';
import { agree, beyond, statusesOf } from '../reasons/shown.ts';
import { REPAIR_SECONDS } from '../holds.ts';
import type { Check, PreflightFacts, Remedy, Seen, Verdict } from '../verdict.ts';
import { advice, ask, block, goTo, note, pass } from '../verdicts.ts';

/**
 * The page in front of the merchant shows exactly the store and the day that the action is for, and the same
 * statuses as the service (B0.3; domain 9.1 row 1, 9.2 rule 4): nobody repairs a day while looking at another.
 * The site does not draw a page again after an operation of ours: what the day was before it is no contradiction.
 * Where the page shows no status that could be compared, or more than a site tells that keeps some to itself, the merchant looks.
 */
export const pageRecognised: Check = {
  id: 'page-recognised',
  source: 'B0.3',
  holds: { days: 'same', seconds: REPAIR_SECONDS },
  judge(facts) {
    const { page, target, day, now } = facts;
    const seen = { source: 'page', at: now } as const;
    const date = targetDate(facts);
    if (page.kind === 'unrecognised') return wrong(phrase('check.page-recognised.unrecognised'), goTo('report'), seen);
    if (page.storeId === null || page.date === null) {
      return wrong(phrase('check.page-recognised.unclear'), goTo('day'), seen);
    }
    if (page.storeId !== target.storeId || page.date !== target.date) {
      return wrong(phrase('check.page-recognised.another', { date, store: storeWords(facts) }), goTo('day'), seen);
    }
    const here = page.statuses ?? [];
    if (day.known && !agree(here, statusesOf(day.value))) return disagreeing(facts, here, statusesOf(day.value), seen);
    // What could not be compared is not the same as what agrees (law 2).
    const unread = page.unread ?? (day.known && !page.statuses && !agree(statusesOf(day.value), []) ? 'words' : null);
    if (day.known && unread) return ask(phrase(`check.page-recognised.${unread}`, { words: statusWordsOf(day.value.postings) }));
    return pass(phrase('check.page-recognised.pass', { date, store: storeWords(facts) }), seen);
  },
};

/** What the page shows of the day is not what the service has. */
function disagreeing(facts: PreflightFacts, here: readonly string[], there: readonly string[], seen: Seen): Verdict {
  const { page, formerStatuses = [], knowsEveryEntry } = facts;
  if (formerStatuses.some((former) => agree(here, former))) {
    return note(phrase('check.page-recognised.outdated', { date: targetDate(facts), store: storeWords(facts) }), seen);
  }
  // Here no reload would bring them together: what the page shows as it is, or as it was before an operation of ours, and more.
  const known = knowsEveryEntry ? undefined : [there, ...formerStatuses].find((statuses) => agree(statuses, here));
  if (known) {
    const more = phrase('check.page-recognised.more', { words: { list: beyond(here, known) } });
    return ask(more, page.kind === 'day' ? {} : { remedy: goTo('day') });
  }
  const reason = phrase('check.page-recognised.disagree', { here: { list: here }, there: { list: there } });
  return wrong(reason, advice(phrase('remedy.reload-page')), seen);
}

const wrong = (reason: Phrase, remedy: Remedy, seen: Seen): Verdict => block(reason, remedy, seen, 'page');
