import { addSeconds } from '../../domain/values/businessDate.ts';
import type { Request } from '../../messages/protocol.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { ClearanceView, Judgement } from '../../messages/views/checklistViews.ts';
import type { NamesView } from '../../messages/views/views.ts';
import { differenceBetween, fingerprint } from '../../preflight/fingerprint.ts';
import { type PairedPost, pairOf } from '../../preflight/pair.ts';
import { isClear, preflight, secondQuestion } from '../../preflight/preflight.ts';
import { isTryAgain } from '../../preflight/verdicts.ts';
import type { CheckResult } from '../../preflight/verdict.ts';
import type { Cache } from '../../cache/cache.ts';
import type { RequestContext } from '../account/requestContext.ts';
import { type StoreNamesDeps, storedNames } from '../account/storeNames.ts';
import type { Ports } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import { type LinkDeps, remedyView } from '../context/siteLinks.ts';
import { type RecordDeps, recordJudged } from '../history/record.ts';
import { type BacklogDayDeps, stopOfBacklog } from './backlogDay.ts';
import { checklistView } from './checklistView.ts';
import { type GatherDeps, type GatheredFacts, gatherFacts } from './facts/gatherFacts.ts';
import type { HeldOnDeps } from './heldOn.ts';
import { createShownFacts } from './facts/shownFacts.ts';
import { type EarlierWord, type ToldDeps, keepTold } from './toldBefore.ts';

export type JudgeDeps = GatherDeps &
  StoreNamesDeps &
  LinkDeps &
  ToldDeps &
  HeldOnDeps &
  BacklogDayDeps &
  RecordDeps &
  Pick<Ports, 'localNow' | 'newId'> & { readonly cache: Pick<Cache, 'clearances'> };

/** How long a clearance is worth something (practice 5.3). */
const CLEARANCE_SECONDS = 60;

/** What a service tells by itself, nobody is asked to remember. */
const NOTHING_TOLD: ReadonlyMap<string, EarlierWord> = new Map();

/**
 * Judges checklists and hands out clearances.
 * `outdate` has the next checklist of a tab judged on facts read again: what it was shown is no longer so.
 */
export function createJudge(deps: JudgeDeps) {
  const shown = createShownFacts(deps);

  async function clear(
    context: RequestContext,
    request: Request<'judge'>,
    { identity }: GatheredFacts,
    { print, pair }: { readonly print: string; readonly pair: PairedPost | null },
  ): Promise<ClearanceView | null> {
    // Who wished both is not given the one alone.
    if (!request.given || !identity.account || (request.andPost && !pair)) return null;
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
      ...(request.andPost && pair ? { andPost: { ...pair, statements: [...pair.statements] } } : {}),
      ...(request.backlog === undefined ? {} : { backlog: request.backlog }),
      expiresAt: addSeconds(deps.localNow(), CLEARANCE_SECONDS),
    };
    await deps.cache.clearances.put(clearance);
    return { id: clearance.id, expiresAt: clearance.expiresAt };
  }

  function outdate(tabId: number): void {
    shown.forget(tabId);
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
      const reused = shown.reusable(context, request);
      const stored = await storedNames(deps, context.site.origin, request.target);
      const gathered = reused?.gathered ?? (await gatherFacts(deps, context, request));
      const { facts } = gathered;
      const print = fingerprint(facts);
      const results = preflight(facts);
      refuseCutOff(context, request, results, stored);
      const changes = request.fingerprint === null ? [] : [...differenceBetween(request.fingerprint, print).changed];
      shown.keep(context.tabId, gathered, reused?.readAt);
      const pair = context.site.service.canAct ? pairOf(facts, results) : null;
      const stopped = await stopOfBacklog(deps, context.site.origin, gathered, request);
      const mayRun = stopped === null && changes.length === 0;
      const isOpen = mayRun && isClear(results, request.confirmed);
      const second = secondQuestion(results);
      const awaitsYes = mayRun && !isOpen && second !== null && isClear(results, [...request.confirmed, second.check]);
      const clearance = isOpen ? await clear(context, request, gathered, { print, pair }) : null;
      const asksAll = !context.site.service.canAct;
      const told = asksAll ? await keepTold(deps, context, gathered, results, request) : NOTHING_TOLD;
      const checklist = checklistView(deps, context.site.origin, gathered, results, { print, told, pair: pair !== null });
      const { standing, checks } = checklist;
      if (!reused) await recordJudged(deps, gathered, standing, standing === 'open' ? [] : checks.map(({ reason }) => reason));
      return {
        checklist: { ...checklist, clicks: facts.canAct && asksAll },
        clearance,
        ...(awaitsYes && request.given ? { awaitsYes } : {}),
        changes,
        ...(stopped ? { stopped } : {}),
      };
    });
  }

  return { judge, outdate };
}
