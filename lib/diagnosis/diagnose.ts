import type { Action } from '../domain/day/action.ts';
import { addDays } from '../domain/values/businessDate.ts';
import { seenDifferences } from '../domain/day/day.ts';
import { type DayState, stateOfDay } from '../domain/day/dayState.ts';
import { isEligible } from '../domain/day/eligibility.ts';
import { gapOf } from '../domain/day/loading.ts';
import { isSettled } from '../domain/day/settledByHand.ts';
import { HEALING_DAYS, familyOf, healsByItself, meaningOf, posChangedSinceLoad } from '../domain/day/statuses.ts';
import { runningDateOf } from '../domain/store/store.ts';
import { type Phrase, phrase } from '../i18n/phrase.ts';
import { causeState } from './cause.ts';
import { afterAll } from './remedy/course.ts';
import { courseOf } from './read.ts';
import type { DiagnosisFacts } from './facts.ts';
import { softwareOf } from '../domain/store/storeFact.ts';
import {
  type Finding,
  type Trouble,
  entriesOf,
  entryIsBehindMapping,
  figuresAgree,
  findingsOf,
  mappingChangedSinceBuilt,
  refreshedInVain,
  troublesOf,
} from './findings.ts';
import { quoted } from './message.ts';
import { type NextStep, askSupport, beforeSubscription, fixFirst, lookAt, nothing, stepsOf } from './remedy/nextStep.ts';
import { withObstacles } from './remedy/obstacles.ts';
import { whySupport } from './telling.ts';

/** What is the matter with a day, and its one next step. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly next: NextStep;
}

/**
 * Reads a day as an experienced bookkeeper would (B0): POS data changed → Refresh; configuration changed →
 * Regenerate; neither and ready → Post; what has to be mended, decided or waited for comes before. Where the
 * evidence doesn't tell, nothing is recommended. What the preflight refuses on the same facts is never the next step.
 */
export function diagnose(facts: DiagnosisFacts): Diagnosis {
  const troubles = troublesOf(facts);
  const next = withObstacles(wanted(facts, troubles), facts);
  const findings = findingsOf(facts, troubles);
  // A day that is well is not told what ails its store.
  return { next, findings: next.kind === 'nothing' ? findings.filter(({ id }) => !OF_THE_STORE.has(id)) : findings };
}

const OF_THE_STORE = new Set(['store-not-connected', 'mapping-incomplete', 'nothing-arrives', 'books-closed']);

/** The step that the day itself asks for. */
function wanted(facts: DiagnosisFacts, troubles: readonly Trouble[]): NextStep {
  const { day } = facts;
  if (isSettled(day, facts.settled)) return nothing(phrase('advice.nothing.settled'));
  if (day.loadedAt === null) return notLoaded(facts);
  const state = stateOfDay(day, facts.store);
  if (state.family === 'unknown' && state.speaks && !state.unseen) return unknownWord(facts);
  const broken = troubles.filter(({ posting }) => ['failed', 'blocked'].includes(familyOf(posting)));
  if (broken.length > 0) return mend(facts, broken);
  if (refreshHelps(facts) && isEligible('refresh', day)) return { kind: 'refresh', why: phrase('advice.refresh.changed') };
  if (day.postings.some(healsByItself)) return heal(facts);
  if (refreshedInVain(facts)) return lookAt(whatMakesIt(facts.day));
  return ofState(facts, state);
}

/** A day of which the site has no figures: they come, or somebody has to load them, or it is none of ours (B0.4). */
function notLoaded(facts: DiagnosisFacts): NextStep {
  const gap = gapOf(facts.day.date, facts);
  if (gap.what === 'coming')
    return { kind: 'wait', why: phrase('advice.wait.loads', { date: { date: gap.on } }), steps: [], until: gap.on };
  if (gap.what === 'closed') return nothing(phrase('advice.nothing.closed'));
  if (gap.what === 'before' && facts.session.known) return beforeSubscription(facts.session.value.account.subscriptionStart);
  return askSupport(phrase('advice.support.load-missing'));
}

function unknownWord({ day }: DiagnosisFacts): NextStep {
  const strange = day.postings.find(({ status }) => meaningOf(status).family === 'unknown');
  return strange
    ? askSupport(phrase('advice.support.unknown-word', { word: strange.status }))
    : { ...fixFirst(['run-web-connector'], null, 'unseen'), why: phrase('advice.unknown-sync') };
}

/** True where the POS is seen to have other figures, and a Refresh has not left them so (B0.2, B0.7). */
function refreshHelps(facts: DiagnosisFacts): boolean {
  const { day } = facts;
  return posChangedSinceLoad(day) || (seenDifferences(day).length > 0 && !refreshedInVain(facts));
}

/** The line to which payments of another day's sales are booked (N5). */
const PAYMENT_EXCEPTIONS = /payment exceptions?/i;

/** What can make figures differ that a Refresh left as they are (N5); where nothing of it is seen, that we don't know. */
function whatMakesIt(day: DiagnosisFacts['day']): Phrase {
  if ('entry' in day && day.entry.some(({ name }) => PAYMENT_EXCEPTIONS.test(name))) return phrase('advice.look.exceptions');
  if ('checks' in day && day.checks.some(({ state }) => state === 'open')) return phrase('advice.look.open-checks');
  const [kind, ...others] = seenDifferences(day);
  return kind === 'payments' && others.length === 0 ? phrase('advice.look.tender') : phrase('advice.look.difference');
}

/** What mends a day with entries that failed or are held back. */
function mend(facts: DiagnosisFacts, broken: readonly Trouble[]): NextStep {
  const { day } = facts;
  const changed = refreshHelps(facts);
  const courses = broken.map(({ posting, reading }) => ({ posting, reading, course: courseOf(reading), fault: reading.fault }));
  const helpless = courses.find(({ course }) => course === null || course.first === 'support');
  if (helpless && !changed) return askSupport(whySupport(helpless.reading, quoted(helpless.posting.message) === null));
  const read = courses.flatMap(({ course, fault }) =>
    course && course.first !== 'support' ? [{ course, state: causeState(fault, facts) }] : [],
  );
  const open = read.filter(({ course, state }) => course.first !== 'wait' && state !== 'gone');
  // An entry that may not go on at all keeps the whole day back; what changed in the POS is fetched first.
  const follows = afterAll(read.map(({ course }) => course));
  const strongest = changed && (follows !== null || read.length === 0) ? 'refresh' : follows;
  const after = strongest !== null && isEligible(strongest, day) ? strongest : null;
  const again = day.postings.some(({ sync }) => sync === 'error') ? (['run-web-connector'] as const) : [];
  if (open.length === 0 && after !== null) return { kind: after, why: whyMended(after) };
  const steps = [...open.flatMap(({ course }) => course.remedy), ...again];
  if (steps.length === 0) return askSupport(phrase('advice.support.no-action'));
  if (open.some(({ course }) => course.first === 'decide')) return fixFirst(steps, after, 'decision');
  return fixFirst(steps, after, open.some(({ state }) => state === 'there') ? 'seen' : 'unseen');
}

function whyMended(action: Action): Phrase {
  switch (action) {
    case 'refresh':
      return phrase('advice.refresh.changed');
    case 'regenerate':
      return phrase('advice.regenerate.mended');
    case 'post':
      return phrase('advice.post.mended');
  }
}

/** Unpaid checks and late card fees: the site asks by itself for a week, then somebody has to (S3, S4, S8). */
function heal({ day, store, now }: DiagnosisFacts): NextStep {
  const until = addDays(day.date, HEALING_DAYS);
  const checks = day.postings.some(({ status }) => healsByItself({ status }) && status !== 'BATCHHOLD');
  if (runningDateOf(store, now) < until) {
    const date = { date: { date: until } };
    return { kind: 'wait', why: checks ? phrase('advice.wait.checks', date) : phrase('advice.wait.card-batch', date), steps: [], until };
  }
  if (checks) return fixFirst(['close-checks', 'or-override'], 'refresh', 'seen');
  return { kind: 'refresh', why: phrase('advice.refresh.late') };
}

/** A day without a fault: ready, on its way, in the books as a whole or in part, or not for the books at all. */
function ofState(facts: DiagnosisFacts, { family, lacking, unseen }: DayState): NextStep {
  const { day } = facts;
  const ready = day.postings.some((posting) => familyOf(posting) === 'queued') && isEligible('post', day);
  if (ready) return regenerated(facts) ?? { kind: 'post', why: phrase('advice.post.ready') };
  if (lacking.length > 0) return askSupport(phrase('advice.support.lacking', { entries: entriesOf(lacking) }));
  if (unseen) return regenerated(facts) ?? lookAt(phrase('advice.look.unseen'), { quiet: true });
  switch (family) {
    case 'waiting':
      return waiting(facts);
    case 'queued':
      return { kind: 'wait', why: phrase('advice.wait.removal'), steps: [], until: null };
    case 'done':
      return (
        regenerated(facts) ??
        nothing(mappingChangedSinceBuilt(facts) ? phrase('advice.nothing.mapping-changed') : phrase('advice.nothing.posted'))
      );
    default:
      return nothing(phrase('advice.nothing.inactive'));
  }
}

/** It is on its way: with QuickBooks Desktop somebody has to run the Web Connector, elsewhere it comes by itself (B0.9). */
function waiting({ day, store }: DiagnosisFacts): NextStep {
  const desktop = ['quickbooks-desktop', 'unknown'].includes(softwareOf(store)) || day.postings.some(({ sync }) => sync !== null);
  return desktop
    ? { kind: 'wait', why: phrase('advice.wait.web-connector'), steps: stepsOf(['run-web-connector']), until: null }
    : { kind: 'wait', why: phrase('advice.wait.sync'), steps: [], until: null };
}

/**
 * “The mapping was updated” is a reason for Refresh and for Regenerate (B0.7, B0.10). Where nothing speaks for the
 * POS, Regenerate is the smaller step: it leaves the figures as they are.
 */
function regenerated(facts: DiagnosisFacts): NextStep | null {
  if (!entryIsBehindMapping(facts) || !isEligible('regenerate', facts.day)) return null;
  const why = figuresAgree(facts.day) ? phrase('advice.regenerate.mapping-changed') : phrase('advice.regenerate.mapping-unseen');
  return { kind: 'regenerate', why };
}
