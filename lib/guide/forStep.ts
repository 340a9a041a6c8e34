import type { NextStep } from '../diagnosis/remedy/nextStep.ts';
import type { RemedyStep } from '../diagnosis/remedy/steps.ts';
import type { Guide, GuideFacts } from './guide.ts';
import { GUIDES } from './guides/index.ts';

/** Steps that are done outside of the site, in one sentence; a test finds the step that is neither here nor mended by a guide. */
export const SAID_ALONE: readonly RemedyStep[] = [
  'rename-odd',
  'rename-plain',
  'negative-day',
  'multicurrency',
  'renew-plan',
  'upgrade-plan',
  'rename-list-entry',
  'close-forms',
  'verify-file',
  'enable-feature',
  'grant-permission',
  'repair-web-connector',
  'rename-in-list',
  'tax-set-up',
  'same-currency',
  'grant-right',
  'renew-subscription',
  'larger-plan',
  'switch-on',
  'close-entry',
];

const BY_STEP: ReadonlyMap<RemedyStep, string> = new Map(
  GUIDES.flatMap(({ id, mends }) => (mends?.steps ?? []).map((step) => [step, id] as const)),
);

/**
 * The guide that shows how a remedy is done: that of its first step that has one, the support last; null: its sentences
 * are enough.
 */
export function guideForSteps(steps: readonly RemedyStep[]): string | null {
  const whole = GUIDES.find(({ mends }) => mends?.together?.every((step) => steps.includes(step)));
  if (whole) return whole.id;
  const guides = steps.flatMap((step) => BY_STEP.get(step) ?? []);
  return guides.find((guide) => guide !== 'support') ?? guides[0] ?? null;
}

/** The guide that shows how the next step of a day is taken; null: there is nothing to be shown. */
export function guideForNext(next: NextStep): string | null {
  switch (next.kind) {
    case 'fix-first':
    case 'wait':
      return guideForSteps(next.steps.map(({ step }) => step));
    case 'ask-support':
      return 'support';
    case 'nothing':
      return null;
    default:
      return next.kind;
  }
}

/** The guide that takes over from `guide`; null: none, as far as is known. */
export function guideAfter(guide: Guide, facts: GuideFacts): string | null {
  const lead = guide.leads?.(facts) ?? null;
  return lead === null || typeof lead === 'string' ? lead : (guideForSteps(lead) ?? 'support');
}
