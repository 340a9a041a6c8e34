import type { EarlierWord } from './toldBefore.ts';
import { softwareOf } from '../../domain/store/storeFact.ts';
import { guideForCheck } from '../../guide/forCheck.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { CheckView, ChecklistView } from '../../messages/views/checklistViews.ts';
import { secondQuestion } from '../../preflight/preflight.ts';
import { reasonsFor, suggestedReason } from '../../preflight/reasons/reasons.ts';
import { shownOf } from '../../preflight/standing.ts';
import type { CheckResult, PreflightFacts } from '../../preflight/verdict.ts';
import { namesOf } from '../account/storeNames.ts';
import { type LinkDeps, remedyView } from '../context/siteLinks.ts';
import { figuresOf } from '../journal/figures.ts';
import { effectOf, nextAfter } from '../journal/nextSteps.ts';
import { diagnoseFacts } from '../day/diagnoseFacts.ts';
import type { GatheredFacts } from './facts/gatherFacts.ts';
import { postingViews } from '../day/dayView.ts';
import { nextStepView } from '../day/nextStepView.ts';

/** The guide that shows how to fix it, where something stands in the way; its button says what is fixed. */
function guideOfCheck({ id, kind, reason }: CheckResult, { store }: PreflightFacts): Pick<CheckView, 'guide'> {
  const shows = kind === 'pass' ? null : guideForCheck(id, reason.key);
  const guide = shows === null ? null : guideOf(shows);
  if (!guide) return {};
  const label = kind === 'block' ? guide.button?.({ software: softwareOf(store), unseen: false }) : undefined;
  return { guide: { id: guide.id, label: label ?? phrase('help.show-me') } };
}

function checkView(deps: LinkDeps, origin: string, facts: PreflightFacts, result: CheckResult, said: EarlierWord | undefined): CheckView {
  const { id, kind, lifts, reason, why, seen, remedy, ofReason } = result;
  const guide = guideOfCheck(result, facts);
  const way = remedy && remedyView(deps, origin, remedy, facts.target);
  // A page without an address is words, and the guide has them as well.
  const isTold = 'guide' in guide && remedy?.kind === 'page' && way?.kind === 'words';
  return {
    id,
    kind,
    reason,
    ...guide,
    ...(ofReason ? { ofReason } : {}),
    ...(lifts === 'hand' ? { byHand: true } : {}),
    ...(why ? { why: phrase('sheet.cannot-check', { why }) } : {}),
    ...(said ? { told: said.at } : {}),
    ...(said?.ofStore ? { ofStore: true } : {}),
    ...(seen ? { seen } : {}),
    ...(way && !isTold ? { remedy: way } : {}),
  };
}

/**
 * The checklist as a page shows it.
 * @param told when the merchant said of a check what holds for it
 * @param pair true where the Post may be confirmed with it
 */
export function checklistView(
  deps: LinkDeps,
  origin: string,
  gathered: GatheredFacts,
  judged: readonly CheckResult[],
  { print, told, pair }: { readonly print: string; readonly told: ReadonlyMap<string, EarlierWord>; readonly pair: boolean },
): Omit<ChecklistView, 'clicks'> {
  const { facts } = gathered;
  const day = facts.day.known ? facts.day.value : null;
  const { standing, results } = shownOf(judged);
  return {
    action: facts.action,
    target: facts.target,
    ...namesOf(facts.store),
    postings: day ? postingViews(day.postings) : [],
    effect: effectOf(facts),
    standing,
    checks: results.map((result) => checkView(deps, origin, facts, result, told.get(result.id))),
    reasons: [...reasonsFor(facts)],
    suggested: suggestedReason(facts),
    secondQuestion: secondQuestion(results),
    pair: pair && standing === 'open',
    next: nextAfter(facts),
    advice: adviceFor(gathered),
    figures: day && figuresOf(day.currency, day.pos, day.accounting),
    fingerprint: print,
    judgedAt: facts.now,
  };
}

/** The step that we advise for the day, whatever was asked for; null: the day itself is not known. */
function adviceFor({ facts }: GatheredFacts): ChecklistView['advice'] {
  const next = diagnoseFacts({ facts })?.next;
  return next ? { next: nextStepView(next, facts), why: next.why } : null;
}
