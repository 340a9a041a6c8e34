/** What a worker answers, in small: views of one day, its checklist and its operations, for tests. */
import type { Action } from '../../../lib/domain/day/action.ts';
import type { BusinessDate, Instant } from '../../../lib/domain/values/businessDate.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { CheckView, Judgement } from '../../../lib/messages/views/checklistViews.ts';
import type { DayView, DaysView, NextView, OperationView, ProblemView } from '../../../lib/messages/views/views.ts';

export const DATE = '2026-11-03' as BusinessDate;
export const TARGET = { storeId: '1', date: DATE };
export const NOW = '2026-11-24T15:00:00.000Z' as Instant;

export const date = (text: string): BusinessDate => text as BusinessDate;
export const instant = (text: string): Instant => text as Instant;
export const ok = <T>(value: T) => ({ ok: true, value }) as const;
export const failed = (key: ProblemView['reason']['key'], more: Partial<ProblemView> = {}) =>
  ({ ok: false, problem: { reason: phrase(key), ...more } }) as const;

/** The next step that is an action, as its button names it. */
export const nextOf = (action: Action): NextView => ({
  kind: action,
  label: phrase(`action.${action}.verb`),
  does: { kind: 'checklist', action },
});
/** The next step where a guide comes first. */
export const FIX_FIRST: NextView = { kind: 'fix-first', label: phrase('button.mapping'), does: { kind: 'guide', guide: 'mapping' } };
export const NOTHING_NEXT: NextView = { kind: 'nothing', label: null, does: null };
export const LOOK_NEXT: NextView = { kind: 'ask-support', label: phrase('panel.details'), does: { kind: 'details' } };

export function dayOf(changes: Partial<DayView> = {}): DayView {
  return {
    ...TARGET,
    family: 'blocked',
    postings: [{ kind: 'sales', status: 'HOLD', family: 'blocked', message: null }],
    headline: phrase('headline.held', { cause: { text: 'error.hold.name' } }),
    attention: true,
    unseen: false,
    atOnce: true,
    next: nextOf('regenerate'),
    ...changes,
  };
}

export function daysOf(days: readonly DayView[], changes: Partial<DaysView> = {}): DaysView {
  const attention = days.filter((day) => day.attention);
  return {
    storeId: '1',
    storeName: 'Plateau',
    partial: false,
    days: [...days],
    attention,
    attentionCount: attention.length,
    gaps: [],
    unloaded: { count: 0, latest: null },
    notices: [],
    asOf: NOW,
    source: 'service',
    problem: null,
    ...changes,
  };
}

export const checkOf = (kind: CheckView['kind'], changes: Partial<CheckView> = {}): CheckView => ({
  id: 'store-connected',
  kind,
  reason: phrase('check.store-connected.pass', { store: 'Plateau' }),
  ...changes,
});

export interface JudgementChanges extends Partial<Omit<Judgement, 'checklist'>> {
  readonly checklist?: Partial<Judgement['checklist']>;
}

/** A judgement on which everything is clear, unless `changes` say otherwise. */
export function judgementOf({ checklist, ...rest }: JudgementChanges = {}): Judgement {
  return {
    checklist: {
      action: 'regenerate',
      target: TARGET,
      storeName: 'Plateau',
      company: 'Vélo Plateau inc.',
      software: phrase('software.quickbooks-online'),
      postings: [{ kind: 'sales', status: 'HOLD', family: 'blocked', message: null }],
      effect: phrase('action.regenerate.effect', { date: { date: DATE } }),
      standing: 'open',
      clicks: false,
      checks: [checkOf('pass')],
      reasons: [
        { reason: 'failed', label: phrase('reason.failed'), excluded: null },
        { reason: 'mapping-updated', label: phrase('reason.mapping-updated'), excluded: phrase('reason.excluded.not-failed') },
      ],
      suggested: null,
      secondQuestion: null,
      pair: false,
      next: phrase('next.then-post'),
      advice: null,
      figures: null,
      fingerprint: 'f1',
      judgedAt: NOW,
      ...checklist,
    },
    clearance: { id: 'c1', expiresAt: instant('2026-11-24T15:01:00.000Z') },
    changes: [],
    ...rest,
  };
}

/** The question after Run about a day that is in the books already. */
export const secondQuestionOf = (check = 'already-posted'): NonNullable<Judgement['checklist']['secondQuestion']> => {
  const values = { entries: 'Sales', count: 1, date: { date: DATE }, software: { text: 'software.quickbooks-online' as const } };
  return { check, announced: phrase('check.already-posted.announced', values), words: phrase('check.already-posted.second', values) };
};
/** A judgement on which everything is clear but for the yes to the second question. */
export const AWAITS_YES: JudgementChanges = {
  clearance: null,
  awaitsYes: true,
  checklist: {
    postings: [{ kind: 'sales', status: 'POSTED', family: 'done', message: null }],
    secondQuestion: secondQuestionOf(),
    checks: [checkOf('pass'), checkOf('warn', { id: 'already-posted' })],
  },
};

export function operationOf(changes: Partial<OperationView> = {}): OperationView {
  return {
    id: 'c1',
    action: 'regenerate',
    target: TARGET,
    storeName: 'Plateau',
    state: 'accepted',
    active: true,
    step: 1,
    of: 3,
    preparedAt: NOW,
    acceptedAt: NOW,
    finishedAt: null,
    before: [{ kind: 'sales', status: 'HOLD', family: 'blocked', message: null }],
    after: null,
    figures: null,
    changed: false,
    outcome: phrase('operation.running.regenerate', { date: { date: DATE } }),
    message: null,
    next: [],
    settlement: [],
    ...changes,
  };
}
