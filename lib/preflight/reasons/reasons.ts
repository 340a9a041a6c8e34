import { CHANGED_KINDS, type ChangedKind, type GivenReason, type Reason, REASONS } from '../../domain/day/action.ts';
import { type DayDetail, type TotalKind, differingTotals } from '../../domain/day/day.ts';
import { refreshedInVain, mappingChangedSinceBuilt } from '../../diagnosis/findings.ts';
import { familyOf, healsByItself, meaningOf, posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { isError } from './causes.ts';
import { beyond, statusesOf } from './shown.ts';
import type { PreflightFacts } from '../verdict.ts';

/** A reason that the checklist offers, and why it can't be the one; null: it can. */
export interface OfferedReason {
  readonly reason: Reason;
  readonly label: Phrase;
  readonly excluded: Phrase | null;
}

const isBroken = ({ postings }: DayDetail): boolean => postings.some((posting) => isError(posting) || healsByItself(posting));

/** The same, also where only the page shows it: of an entry that the site keeps to itself. */
const isSeenBroken = ({ page, knowsEveryEntry }: PreflightFacts, day: DayDetail): boolean =>
  isBroken(day) ||
  (!knowsEveryEntry && beyond(page.statuses ?? [], statusesOf(day)).some((word) => ['failed', 'blocked'].includes(meaningOf(word).family)));

/** Why a reason contradicts what we see of the day; null where it does not, or where we can't see. */
export function exclusionOf(reason: Reason, { day, knowsEveryEntry }: PreflightFacts): Phrase | null {
  if (!day.known) return null;
  const notFailed = knowsEveryEntry ? phrase('reason.excluded.not-failed') : null;
  switch (reason) {
    case 'failed':
      return isBroken(day.value) ? null : notFailed;
    case 'wrong-data':
      // Only where the day is FAILED (B0.10): what is on hold was never refused.
      return day.value.postings.some((posting) => familyOf(posting) === 'failed') ? null : notFailed;
    case 'reports-differ':
      return differingTotals(day.value)?.length === 0 ? phrase('reason.excluded.figures-agree') : null;
    default:
      return null;
  }
}

/** The reasons that the brief allows for the action (B0.2, B0.7, B0.10), each with what speaks against it. */
export function reasonsFor(facts: PreflightFacts): readonly OfferedReason[] {
  return REASONS[facts.action].map((reason) => ({
    reason,
    label: phrase(`reason.${reason}`),
    excluded: exclusionOf(reason, facts),
  }));
}

/** What of the POS a figure belongs to (B0.2). */
const KIND_OF: Readonly<Record<TotalKind, ChangedKind>> = {
  sales: 'sales',
  discounts: 'sales',
  tax: 'sales',
  payments: 'payments',
  cogs: 'cogs',
  purchaseOrders: 'purchase-orders',
};

/** What is seen to have changed in the POS, by the figures that differ. */
function changedKinds(day: DayDetail): readonly ChangedKind[] {
  const kinds = (differingTotals(day) ?? []).map((total) => KIND_OF[total]);
  return CHANGED_KINDS.filter((kind) => kinds.includes(kind));
}

/**
 * The reason that the evidence speaks for; the merchant may choose another. Null: nothing that we see speaks for one.
 * A change in the POS is told with what changed, as far as the figures show it.
 */
export function suggestedReason(facts: PreflightFacts): GivenReason | null {
  const { action, day } = facts;
  if (!day.known) return null;
  switch (action) {
    case 'refresh':
      return toRefresh(facts, day.value);
    case 'regenerate':
      return isSeenBroken(facts, day.value) ? { reason: 'failed' } : ofTheMapping(facts, day.value);
    case 'post':
      return toPost(facts, day.value);
  }
}

function toRefresh(facts: PreflightFacts, day: DayDetail): GivenReason | null {
  const changed = changedKinds(day);
  if (posChangedSinceLoad(day)) return { reason: 'pos-data-changed', ...(changed.length > 0 ? { changed } : {}) };
  if (isSeenBroken(facts, day)) return { reason: 'failed' };
  if (changed.length > 0 && !refreshedInVain({ ...facts, day })) return { reason: 'reports-differ' };
  return ofTheMapping(facts, day);
}

function ofTheMapping(facts: PreflightFacts, day: DayDetail): GivenReason | null {
  return mappingChangedSinceBuilt({ ...facts, day }) ? { reason: 'mapping-updated' } : null;
}

/** What a Post follows: a failure stands on the day, a rebuild is known from the day's history or our record. */
function toPost({ lastBuild }: PreflightFacts, day: DayDetail): GivenReason | null {
  if (day.postings.some((posting) => familyOf(posting) === 'failed')) return { reason: 'was-failed' };
  const press = lastBuild.known ? lastBuild.value : null;
  switch (press?.action) {
    case 'refresh':
      return { reason: 'after-refresh' };
    case 'regenerate':
      return { reason: 'after-regenerate' };
    default:
      return null;
  }
}
