import type { Reason } from '../../domain/day/action.ts';
import { type Instant, isLater } from '../../domain/values/businessDate.ts';
import { type DayDetail, type TotalKind, differingTotals } from '../../domain/day/day.ts';
import { stateOfDay } from '../../domain/day/dayState.ts';
import { isEligible } from '../../domain/day/eligibility.ts';
import { familyOf, healsByItself, meaningOf, posChangedSinceLoad } from '../../domain/day/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import { lastBuilt, storeFact, targetDate } from '../reading.ts';
import type { Check, PreflightFacts, Remedy, Verdict } from '../verdict.ts';
import { advice, block, goTo, note, refuse, runFirst, seenIn } from '../verdicts.ts';

/**
 * Refresh and Regenerate are troubleshooting tools (B0.1), used only where a day failed or where what it was
 * built from changed since (B0.2, B0.7, B0.10). A healthy day is left alone; where evidence cannot be seen, the
 * merchant's reason is taken for it. That a day failed is no good news: it is noted, not ticked.
 */
export const somethingToRepair: Check = {
  id: 'something-to-repair',
  source: 'B0.1, B0.2',
  judge(facts) {
    const { action, day } = facts;
    if (
      action === 'post' ||
      !day.known ||
      day.value.loadedAt === null ||
      day.value.postings.some((posting) => familyOf(posting) === 'unknown')
    )
      return null;
    const evidence = [inItself, ...(action === 'refresh' ? [inThePos] : []), inTheMapping];
    for (const look of evidence) {
      const found = look(facts, day.value);
      if (found) return { ...found, seen: seenIn(day) };
    }
    const reasons = unseen(facts, day.value);
    if (reasons.size > 0) return byWord(facts, reasons);
    const nothing = nothingFound(facts, day.value);
    return nothing && { ...nothing, seen: seenIn(day) };
  },
};

/** The day failed, or is held back. */
function inItself(_: PreflightFacts, { postings }: DayDetail): Verdict | null {
  const broken = postings.filter((posting) => ['failed', 'blocked'].includes(familyOf(posting)) || healsByItself(posting));
  return broken.length > 0 ? note(phrase('check.something-to-repair.broken')) : null;
}

/** What was loaded is not what the POS says now. */
function inThePos(_: PreflightFacts, day: DayDetail): Verdict | null {
  if (posChangedSinceLoad(day)) return note(phrase('check.something-to-repair.pos-changed'));
  const kinds = differingTotals(day) ?? [];
  return kinds.length > 0 ? note(phrase('check.something-to-repair.reports-differ', { kinds: named(kinds) })) : null;
}

/** The mapping is not the one that the entry was built with. */
function inTheMapping(facts: PreflightFacts, day: DayDetail): Verdict | null {
  const mapping = storeFact(facts, 'mapping');
  return mapping.known && facts.lastBuild.known && isLater(mapping.value.changedAt, lastBuilt(facts, day))
    ? note(phrase('check.something-to-repair.mapping-changed'))
    : null;
}

/** What would count as evidence and cannot be seen from here: the reasons that only the merchant can give, and where each is looked up. */
function unseen(facts: PreflightFacts, day: DayDetail): ReadonlyMap<Reason, Remedy> {
  const mapping = storeFact(facts, 'mapping');
  const changedBefore = mapping.known && Boolean(day.loadedAt) && !isLater(mapping.value.changedAt, day.loadedAt);
  const builtIsKnown = facts.lastBuild.known && Boolean(lastBuilt(facts, day));
  const reasons = new Map<Reason, Remedy>();
  if (!mapping.known || !(changedBefore || builtIsKnown)) reasons.set('mapping-updated', goTo('mapping'));
  if (facts.action === 'refresh' && differingTotals(day) === undefined) {
    reasons.set('pos-data-changed', goTo('report')).set('reports-differ', goTo('report'));
  }
  if (!facts.knowsEveryEntry) reasons.set('failed', goTo('day'));
  const accounting = storeFact(facts, 'accounting');
  if (facts.action === 'regenerate' && (!accounting.known || refreshedSince(accounting.value.referenceDataAt, facts, day))) {
    reasons.set('account-changed', goTo('companies'));
  }
  return reasons;
}

/** The reason that the merchant gives counts where nobody can see it, and only there; until one is given, `reason-given` asks for it. */
function byWord({ given }: PreflightFacts, reasons: ReadonlyMap<Reason, Remedy>): Verdict | null {
  if (given === null) return null;
  const remedy = reasons.get(given.reason);
  const verdict = remedy
    ? { ...note(phrase('check.something-to-repair.your-word')), remedy }
    : block(phrase('check.something-to-repair.unsupported'), advice(phrase('remedy.choose-reason')), undefined, 'here');
  return { ...verdict, ofReason: true };
}

/** True where the reference data is younger than the posted entry and than its last build. */
function refreshedSince(referenceDataAt: Instant | null, facts: PreflightFacts, day: DayDetail): boolean {
  const posted = day.postings.filter(({ status }) => meaningOf(status).family === 'done');
  return (
    posted.length > 0 &&
    isLater(referenceDataAt, lastBuilt(facts, day)) &&
    posted.every(({ postedAt }) => postedAt === null || isLater(referenceDataAt, postedAt))
  );
}

/** Everything was seen, and none of it asks for this repair; null: its statuses refuse it, in words of their own. */
function nothingFound(facts: PreflightFacts, day: DayDetail): Verdict | null {
  const { action } = facts;
  const date = targetDate(facts);
  if (!isEligible(action, day)) return null;
  if (action === 'regenerate' && inThePos(facts, day)) {
    return block(phrase('check.something-to-repair.refresh-instead'), runFirst('refresh'));
  }
  const { family, lacking } = stateOfDay(day, facts.store);
  if (lacking.length > 0) {
    const entries = { list: lacking.map((kind) => ({ text: `posting.${kind}` }) as const) };
    return refuse(phrase('check.something-to-repair.lacking', { date, entries }), advice(phrase('remedy.support')));
  }
  if (isEligible('post', day)) return block(phrase('check.something-to-repair.queued', { date }), runFirst('post'));
  return family === 'done'
    ? refuse(phrase('check.something-to-repair.healthy', { date }), advice(phrase('remedy.leave')))
    : refuse(phrase('check.something-to-repair.nothing', { action: { text: `action.${action}.verb` } }), advice(phrase('remedy.leave')));
}

const named = (kinds: readonly TotalKind[]) => ({ list: kinds.map((kind) => ({ text: `total.${kind}` }) as const) });
