import { expectedOf, needsMerchant, stateOf, stateOfDay } from '../../domain/day/dayState.ts';
import { gapOf, isLoaded } from '../../domain/day/loading.ts';
import type { Posting } from '../../domain/day/posting.ts';
import { isSettled } from '../../domain/day/settledByHand.ts';
import { type Family, familyOf } from '../../domain/day/statuses.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { DiagnosisFacts } from '../../diagnosis/facts.ts';
import { headline } from '../../diagnosis/headline.ts';
import type { DayView } from '../../messages/views/views.ts';
import { nextStepView } from './nextStepView.ts';

/** The entries of a day as they are shown, each with what its status is. */
export const postingViews = (postings: readonly Posting[]): DayView['postings'] =>
  postings.map((posting) => ({ kind: posting.kind, status: posting.status, family: familyOf(posting), message: posting.message }));

/** A day as it is shown: its worst entry, its words, and the one next step. */
export function dayView(facts: DiagnosisFacts, { next } = diagnose(facts)): DayView {
  const { day } = facts;
  const expected = expectedOf(facts.store, day);
  return {
    storeId: day.storeId,
    date: day.date,
    family: familyOfDay(facts),
    unseen: day.loadedAt !== null && stateOf(day, expected).unseen,
    atOnce: expected.atOnce === true,
    postings: postingViews(day.postings),
    headline: headline(facts, next),
    attention: needsMerchant(day, facts),
    next: nextStepView(next, facts),
  };
}

/** The state of a day; one that its merchant settled asks for nothing, one of which the site has no figures is not in the books, or has yet to come. */
function familyOfDay(facts: DiagnosisFacts): Family {
  const { day, store } = facts;
  if (isSettled(day, facts.settled)) return 'inactive';
  if (day.loadedAt !== null) return stateOfDay(day, store).family;
  if (isLoaded(day)) return 'unknown';
  return gapOf(day.date, facts).what === 'not-loaded' ? 'blocked' : 'inactive';
}
