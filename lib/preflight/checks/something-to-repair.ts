import { type Instant, isLater } from '../../domain/businessDate.ts';
import { type DayDetail, type TotalKind, differingTotals } from '../../domain/day.ts';
import { familyOf, familyOfDay, healsByItself, meaningOf, posChangedSinceLoad } from '../../domain/statuses.ts';
import { phrase } from '../../i18n/phrase.ts';
import { lastBuilt, softwareName, storeFact, targetDate } from '../reading.ts';
import type { Check, PreflightFacts, Verdict } from '../verdict.ts';
import { advice, ask, block, goTo, pass, runFirst, seenIn } from '../verdicts.ts';

/**
 * Refresh and Regenerate are troubleshooting tools (B0.1), used only where a day failed or where what it was
 * built from changed since (B0.2, B0.7, B0.10). A healthy day is left alone; where the evidence cannot be
 * seen, the merchant is asked for it.
 */
export const somethingToRepair: Check = {
  id: 'something-to-repair',
  source: 'B0.1, B0.2',
  judge(facts) {
    const { action, day } = facts;
    if (action === 'post' || !day.known || day.value.loadedAt === null || familyOfDay(day.value) === 'unknown') return null;
    const evidence = [inItself, ...(action === 'refresh' ? [inThePos] : []), inTheMapping];
    for (const look of evidence) {
      const found = look(facts, day.value);
      if (found) return { ...found, seen: seenIn(day) };
    }
    return { ...(unseen(facts, day.value) ?? nothingFound(facts, day.value)), seen: seenIn(day) };
  },
};

/** The day failed, or is held back. */
function inItself(_: PreflightFacts, { postings }: DayDetail): Verdict | null {
  const broken = postings.filter(
    (posting) => ['failed', 'blocked'].includes(familyOf(posting)) || healsByItself(posting),
  );
  return broken.length > 0 ? pass(phrase('check.something-to-repair.broken')) : null;
}

/** What was loaded is not what the POS says now. */
function inThePos(_: PreflightFacts, day: DayDetail): Verdict | null {
  if (posChangedSinceLoad(day)) return pass(phrase('check.something-to-repair.pos-changed'));
  const kinds = differingTotals(day) ?? [];
  return kinds.length > 0 ? pass(phrase('check.something-to-repair.reports-differ', { kinds: named(kinds) })) : null;
}

/** The mapping is not the one that the entry was built with. */
function inTheMapping(facts: PreflightFacts, day: DayDetail): Verdict | null {
  const mapping = storeFact(facts, 'mapping');
  return mapping.known && facts.lastPress.known && isLater(mapping.value.changedAt, lastBuilt(facts, day))
    ? pass(phrase('check.something-to-repair.mapping-changed'))
    : null;
}

/** Evidence that would count, and that cannot be seen from here. */
function unseen(facts: PreflightFacts, day: DayDetail): Verdict | null {
  const software = softwareName(facts);
  const mapping = storeFact(facts, 'mapping');
  const changedBefore = mapping.known && Boolean(day.loadedAt) && !isLater(mapping.value.changedAt, day.loadedAt);
  const builtIsKnown = facts.lastPress.known && Boolean(lastBuilt(facts, day));
  if (!mapping.known || !(changedBefore || builtIsKnown)) {
    return ask(phrase('check.something-to-repair.ask-mapping'), goTo('mapping'));
  }
  if (facts.action === 'refresh') {
    return differingTotals(day) === undefined ? ask(phrase('check.something-to-repair.ask-figures'), goTo('report')) : null;
  }
  const accounting = storeFact(facts, 'accounting');
  if (!accounting.known) return ask(phrase('check.something-to-repair.ask-account', { software }), goTo('companies'));
  return refreshedSince(accounting.value.referenceDataAt, facts, day)
    ? ask(phrase('check.something-to-repair.ask-account-refreshed', { software }), goTo('companies'))
    : null;
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

/** Everything was seen, and none of it asks for this repair. */
function nothingFound(facts: PreflightFacts, day: DayDetail): Verdict {
  const date = targetDate(facts);
  if (facts.action === 'regenerate' && inThePos(facts, day)) {
    return block(phrase('check.something-to-repair.refresh-instead'), runFirst('refresh'));
  }
  return day.postings.some((posting) => familyOf(posting) === 'queued')
    ? block(phrase('check.something-to-repair.queued', { date }), runFirst('post'))
    : block(phrase('check.something-to-repair.healthy', { date }), advice(phrase('remedy.leave')));
}

const named = (kinds: readonly TotalKind[]) => ({ list: kinds.map((kind) => ({ text: `total.${kind}` }) as const) });
