import type { Action } from '../../domain/day/action.ts';
import type { BusinessDate, Instant } from '../../domain/values/businessDate.ts';
import { type Phrase, phrase } from '../../i18n/phrase.ts';
import { type RemedyPlace, type RemedyStep, STEPS } from './steps.ts';

/** One step of a remedy: what to do, and where. */
export interface RemedyLine {
  readonly step: RemedyStep;
  readonly where: RemedyPlace;
  readonly what: Phrase;
}

/**
 * The one next step of a day, and why.
 * - an action: everything that can be seen speaks for it
 * - `fix-first`: something has to be mended or decided before; `after` is the action then, null: none
 * - `wait`: for what, and until when where that is known
 * - `look`: what is needed to name a step is not at hand, or nothing of the three mends it: the day is looked at
 */
export type NextStep =
  | { readonly kind: Action; readonly why: Phrase }
  | {
      readonly kind: 'fix-first';
      readonly why: Phrase;
      readonly steps: readonly RemedyLine[];
      readonly after: Action | null;
      /** `seen`: it is seen to be undone. `unseen`: only the merchant can tell. `decision`: it is not the merchant's alone. */
      readonly open: 'seen' | 'unseen' | 'decision';
    }
  | {
      readonly kind: 'wait';
      readonly why: Phrase;
      readonly steps: readonly RemedyLine[];
      readonly until: BusinessDate | Instant | null;
    }
  | {
      readonly kind: 'look';
      readonly why: Phrase;
      /** True where nothing calls for it: all that is seen is well. */ readonly quiet: boolean;
    }
  | { readonly kind: 'ask-support' | 'nothing'; readonly why: Phrase };
export type FixFirst = Extract<NextStep, { kind: 'fix-first' }>;

/** The steps, each once, with their places and sentences. */
export function stepsOf(steps: readonly RemedyStep[]): RemedyLine[] {
  return [...new Set(steps)].map((step) => ({ step, where: STEPS[step], what: phrase(`step.${step}`) }));
}

/** The action that a step is or leads to; null: none. */
export function actionOf(step: NextStep): Action | null {
  switch (step.kind) {
    case 'fix-first':
      return step.after;
    case 'wait':
    case 'look':
    case 'ask-support':
    case 'nothing':
      return null;
    default:
      return step.kind;
  }
}

/**
 * The action that may be offered with a step: neither what others have to decide first nor what is seen to be refused
 * as yet is offered as a press.
 */
export function offeredAction(step: NextStep): Action | null {
  return step.kind === 'fix-first' && step.open !== 'unseen' ? null : actionOf(step);
}

/** Something to mend or to decide before `after`. */
export function fixFirst(steps: readonly RemedyStep[], after: Action | null, open: FixFirst['open']): FixFirst {
  const why = open === 'decision' ? phrase('advice.decide') : phrase('advice.fix-first');
  return { kind: 'fix-first', why, steps: stepsOf(steps), after, open };
}

/** Nobody but the support can help. */
export function askSupport(why: Phrase): NextStep {
  return { kind: 'ask-support', why };
}

/** None of the subscription's days (B0.4). @param first its first day, which is none of them yet */
export function beforeSubscription(first: BusinessDate): NextStep {
  return askSupport(phrase('advice.support.before-subscription', { first: { date: first } }));
}

/** Somebody has to look at it before anything is named. */
export function lookAt(why: Phrase, { quiet = false } = {}): NextStep {
  return { kind: 'look', why, quiet };
}

/** It is well, or there is nothing that could be done. */
export function nothing(why: Phrase): NextStep {
  return { kind: 'nothing', why };
}
