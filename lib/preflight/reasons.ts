import { type Reason, REASONS } from '../domain/action.ts';
import { differingTotals } from '../domain/day.ts';
import { healsByItself } from '../domain/statuses.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { isError } from './causes.ts';
import type { PreflightFacts } from './verdict.ts';

/** A reason that the checklist offers, and why it can't be the one; null: it can. */
export interface OfferedReason {
  readonly reason: Reason;
  readonly label: Phrase;
  readonly excluded: Phrase | null;
}

/** Why a reason contradicts what we see of the day; null where it does not, or where we can't see. */
export function exclusionOf(reason: Reason, { day }: PreflightFacts): Phrase | null {
  if (!day.known) return null;
  if (reason === 'failed') {
    const broken = day.value.postings.some((posting) => isError(posting) || healsByItself(posting));
    return broken ? null : phrase('reason.excluded.not-failed');
  }
  if (reason === 'reports-differ') {
    return differingTotals(day.value)?.length === 0 ? phrase('reason.excluded.figures-agree') : null;
  }
  return null;
}

/** The reasons that the brief allows for the action (B0.2, B0.7, B0.10), each with what speaks against it. */
export function reasonsFor(facts: PreflightFacts): readonly OfferedReason[] {
  return REASONS[facts.action].map((reason) => ({
    reason,
    label: phrase(`reason.${reason}`),
    excluded: exclusionOf(reason, facts),
  }));
}
