import type { DayTarget } from '../../domain/day/action.ts';
import { unloadedDay } from '../../domain/day/day.ts';
import type { Instant } from '../../domain/values/businessDate.ts';
import { known } from '../../domain/values/fact.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { DiagnosisFacts } from '../../diagnosis/facts.ts';
import { type NextStep, offeredAction } from '../../diagnosis/remedy/nextStep.ts';
import type { RemedyPlace } from '../../diagnosis/remedy/steps.ts';
import { guideForNext } from '../../guide/forStep.ts';
import { phrase } from '../../i18n/phrase.ts';
import { ProblemError } from '../../messages/problemError.ts';
import type { DayPanelView, NextView, RemedyView } from '../../messages/views/views.ts';
import type { PreflightFacts } from '../../preflight/verdict.ts';
import type { ReadContext } from '../account/requestContext.ts';
import type { PageName } from '../context/ports.ts';
import { withProblem } from '../context/problems.ts';
import type { Site } from '../context/site.ts';
import { type LinkDeps, pageRemedy } from '../context/siteLinks.ts';
import { figuresOf } from '../journal/figures.ts';
import { type GatherDeps, type GatheredFacts, gatherFacts } from '../repair/facts/gatherFacts.ts';
import { dayView } from '../day/dayView.ts';
import { imbalanceOf, troublesomeChecks } from './imbalance.ts';

export type DayPanelDeps = GatherDeps & LinkDeps;

/** Everything that is known of one day at this moment, asked for no action. */
export function factsOfPanel(deps: GatherDeps, context: ReadContext, target: DayTarget): Promise<GatheredFacts> {
  const page = { kind: 'day', storeId: target.storeId, date: target.date, statuses: null } as const;
  return gatherFacts(deps, context, { action: 'refresh', target, page, given: null });
}

/** Where on the site a step is done; what is done elsewhere has no page. */
const PAGES: Readonly<Partial<Record<RemedyPlace, PageName>>> = {
  mapping: 'mapping',
  companies: 'companies',
  stores: 'stores',
  day: 'day',
};

function linkTo(deps: LinkDeps, origin: string, place: RemedyPlace, target: DayTarget): RemedyView | undefined {
  const page = PAGES[place];
  return page && pageRemedy(deps, origin, page, phrase(`remedy.${page}`), target);
}

function adviceOf(deps: LinkDeps, site: Pick<Site, 'origin'>, target: DayTarget, next: NextStep, named: NextView): DayPanelView['advice'] {
  const steps = 'steps' in next ? next.steps : [];
  const guide = guideForNext(next);
  return {
    ...named,
    why: next.why,
    steps: steps.map(({ what, where }, index) => {
      // Several steps at one place need its link once, after the last of them.
      const remedy = steps[index + 1]?.where === where ? undefined : linkTo(deps, site.origin, where, target);
      return { what, ...(remedy ? { remedy } : {}) };
    }),
    action: offeredAction(next),
    ...(guide === null ? {} : { guide }),
  };
}

/** The facts of a day that the site has no record of, though it knows its store: it was never loaded. */
function withUnloaded(facts: PreflightFacts): PreflightFacts {
  const { day, store, session, target, now } = facts;
  if (day.known || day.why !== 'not-found' || !store.known || !session.known) return facts;
  return { ...facts, day: known(unloadedDay(target), 'service', now) };
}

/** One day as its details show it, by whatever is known of it. @param at when that was read */
export function panelOf(deps: LinkDeps, site: Pick<Site, 'origin'>, facts: DiagnosisFacts, at: Instant): DayPanelView {
  const { day, store } = facts;
  const diagnosis = diagnose(facts);
  const shown = dayView(facts, diagnosis);
  const target = { storeId: day.storeId, date: day.date };
  const evidence = 'pos' in day ? day : null;
  return {
    target,
    storeName: store.known ? store.value.name : null,
    day: shown,
    findings: diagnosis.findings.map(({ id, what, evidence, confidence }) => ({ id, what, evidence: [...evidence], confidence })),
    advice: adviceOf(deps, site, target, diagnosis.next, shown.next),
    figures: evidence && figuresOf(day.currency, evidence.pos, evidence.accounting),
    imbalance: evidence && imbalanceOf(evidence.accounting),
    checks: evidence ? troublesomeChecks(evidence) : [],
    at,
  };
}

/**
 * What is the matter with one day, and which step is right, on facts read now.
 * @throws ProblemError where the day could not be read
 */
export async function dayPanel(deps: DayPanelDeps, context: ReadContext, target: DayTarget): Promise<DayPanelView> {
  const { site } = context;
  return withProblem(deps, site.origin, async () => {
    const facts = withUnloaded((await factsOfPanel(deps, context, target)).facts);
    if (!facts.day.known) throw new ProblemError(unreadable(facts));
    return { ...panelOf(deps, site, { ...facts, day: facts.day.value }, facts.day.at), target };
  });

  function unreadable({ day }: PreflightFacts) {
    const why = day.known ? 'not-asked' : day.why;
    return { reason: phrase('check.day-known.block', { date: { date: target.date }, why: { text: `unknown.${why}` } }), retry: true };
  }
}
