import { type Instant, addSeconds } from '../../domain/values/businessDate.ts';
import { putLatest } from '../../domain/values/latest.ts';
import { guideForCheck } from '../../guide/forCheck.ts';
import { guideOf } from '../../guide/guides/index.ts';
import { softwareOf } from '../../diagnosis/facts.ts';
import { phrase } from '../../i18n/phrase.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { CheckView, ChecklistView, ClearanceView, Judgement } from '../../messages/views/checklistViews.ts';
import type { NamesView } from '../../messages/views/views.ts';
import { differenceBetween, fingerprint } from '../../preflight/fingerprint.ts';
import { isClear, preflight, secondQuestion } from '../../preflight/preflight.ts';
import { reasonsFor, suggestedReason } from '../../preflight/reasons/reasons.ts';
import { isTryAgain } from '../../preflight/verdicts.ts';
import { shownOf } from '../../preflight/standing.ts';
import type { CheckResult, PreflightFacts } from '../../preflight/verdict.ts';
import type { Cache } from '../../cache/cache.ts';
import type { RequestContext } from '../account/requestContext.ts';
import { type StoreNamesDeps, namesOf, storedNames } from '../account/storeNames.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import { type LinkDeps, remedyView } from '../context/siteLinks.ts';
import { type RecordDeps, recordJudged } from '../history/record.ts';
import { figuresOf } from '../journal/figures.ts';
import { effectOf, nextAfter } from '../journal/nextSteps.ts';
import { diagnoseFacts } from './diagnoseFacts.ts';
import { type GatherDeps, type GatheredFacts, canActFrom, gatherFacts } from './gatherFacts.ts';
import { nextStepView } from './nextStepView.ts';
import { type ToldDeps, keepTold } from './toldBefore.ts';

export type JudgeDeps = GatherDeps &
  StoreNamesDeps &
  LinkDeps &
  ToldDeps &
  RecordDeps &
  Pick<Ports, 'localNow' | 'newId'> & { readonly cache: Pick<Cache, 'clearances'> };

/** How long facts serve while a merchant ticks boxes; what is run is judged on facts read at that moment. */
const FACTS_SECONDS = 15;
/** How long a clearance is worth something (practice 5.3). */
const CLEARANCE_SECONDS = 60;

/** Of how many tabs the facts are remembered. */
const MOST_TABS = 30;

/** What a service tells by itself, nobody is asked to remember. */
const NOTHING_TOLD: ReadonlyMap<string, Instant> = new Map();

interface Remembered {
  readonly gathered: GatheredFacts;
  readonly readAt: number;
}

/**
 * Judges checklists and hands out clearances.
 * `outdate` has the next checklist of a tab judged on facts read again: what it was shown is no longer so.
 */
export function createJudge(deps: JudgeDeps) {
  /** The facts last shown to each tab, to spare the service. Lost with the worker, harmlessly. */
  const shown = new Map<number, Remembered>();

  function reusable(context: RequestContext, request: Request<'judge'>): GatheredFacts | null {
    const last = shown.get(context.tabId);
    if (!last || !isFresh(last)) return null;
    const { facts } = last.gathered;
    const same =
      facts.action === request.action &&
      facts.target.storeId === request.target.storeId &&
      facts.target.date === request.target.date &&
      request.fingerprint !== null;
    return same
      ? {
          ...last.gathered,
          facts: { ...facts, page: request.page, given: request.given, canAct: canActFrom(context.site.service, request) },
        }
      : null;
  }

  const seconds = () => Temporal.Instant.from(deps.localNow()).epochMilliseconds / 1000;
  function isFresh({ readAt }: Remembered): boolean {
    const age = seconds() - readAt;
    // Read in the future: the computer's clock was set back since, and nobody can tell how old it is.
    return age >= 0 && age <= FACTS_SECONDS;
  }

  async function clear(
    context: RequestContext,
    request: Request<'judge'>,
    { identity }: GatheredFacts,
    print: string,
  ): Promise<ClearanceView | null> {
    if (!request.given || !identity.account) return null;
    const clearance = {
      id: deps.newId(),
      tabId: context.tabId,
      origin: context.site.origin,
      account: identity.account,
      action: request.action,
      target: request.target,
      given: request.given,
      confirmed: request.confirmed,
      fingerprint: print,
      expiresAt: addSeconds(deps.localNow(), CLEARANCE_SECONDS),
    };
    await deps.cache.clearances.put(clearance);
    return { id: clearance.id, expiresAt: clearance.expiresAt };
  }

  function outdate(tabId: number): void {
    shown.delete(tabId);
  }

  /**
   * What nobody could be asked about is no checklist: that alone is told, with whose day it is.
   * @param about what is stored of it; where nobody is signed in, nothing is any more
   */
  function refuseCutOff(
    { site, tabId }: RequestContext,
    { target }: Request<'judge'>,
    results: readonly CheckResult[],
    about: NamesView,
  ): void {
    const cutOff = results.find(({ lifts }) => lifts === 'again');
    if (!cutOff) return;
    outdate(tabId);
    const { reason, remedy } = cutOff;
    if (!remedy || isTryAgain(remedy)) throw new ProblemError({ reason, about, retry: true });
    throw new ProblemError({ reason, remedy: remedyView(deps, site.origin, remedy, target) });
  }

  async function judge(context: RequestContext, request: Request<'judge'>): Promise<Judgement> {
    return withProblem(deps, context.site.origin, async () => {
      const before = shown.get(context.tabId);
      const reused = reusable(context, request);
      const stored = await storedNames(deps, context.site.origin, request.target);
      const gathered = reused ?? (await gatherFacts(deps, context, request));
      const { facts } = gathered;
      const print = fingerprint(facts);
      const results = preflight(facts);
      refuseCutOff(context, request, results, stored);
      if (!reused) {
        const { standing, results: shownResults } = shownOf(results);
        await recordJudged(deps, gathered, standing, standing === 'open' ? [] : shownResults.map(({ reason }) => reason));
      }
      const changes = request.fingerprint === null ? [] : [...differenceBetween(request.fingerprint, print).changed];
      putLatest(shown, context.tabId, { gathered, readAt: reused && before ? before.readAt : seconds() }, MOST_TABS);
      const clearance = changes.length === 0 && isClear(results, request.confirmed) ? await clear(context, request, gathered, print) : null;
      const asksAll = !context.site.service.canAct;
      const told = asksAll ? await keepTold(deps, gathered, results, request) : NOTHING_TOLD;
      const checklist = checklistView(deps, context.site.origin, gathered, results, print, told);
      return { checklist: { ...checklist, clicks: facts.canAct && asksAll }, clearance, changes };
    });
  }

  return { judge, outdate };
}

/** The guide that shows how to fix it, where something stands in the way; its button says what is fixed. */
function guideOfCheck({ id, kind, reason }: CheckResult, { store }: PreflightFacts): Pick<CheckView, 'guide'> {
  const shows = kind === 'pass' ? null : guideForCheck(id, reason.key);
  const guide = shows === null ? null : guideOf(shows);
  if (!guide) return {};
  const label = kind === 'block' ? guide.button?.({ software: softwareOf(store), unseen: false }) : undefined;
  return { guide: { id: guide.id, label: label ?? phrase('help.show-me') } };
}

function checkView(deps: LinkDeps, origin: string, facts: PreflightFacts, result: CheckResult, told: Instant | undefined): CheckView {
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
    ...(told ? { told } : {}),
    ...(seen ? { seen } : {}),
    ...(way && !isTold ? { remedy: way } : {}),
  };
}

function checklistView(
  deps: LinkDeps,
  origin: string,
  gathered: GatheredFacts,
  judged: readonly CheckResult[],
  print: string,
  told: ReadonlyMap<string, Instant>,
): Omit<ChecklistView, 'clicks'> {
  const { facts } = gathered;
  const day = facts.day.known ? facts.day.value : null;
  const { standing, results } = shownOf(judged);
  return {
    action: facts.action,
    target: facts.target,
    ...namesOf(facts.store),
    effect: effectOf(facts),
    standing,
    checks: results.map((result) => checkView(deps, origin, facts, result, told.get(result.id))),
    reasons: [...reasonsFor(facts)],
    suggested: suggestedReason(facts),
    secondQuestion: secondQuestion(results),
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
