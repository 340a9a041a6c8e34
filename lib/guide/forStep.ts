import type { NextStep } from '../diagnosis/nextStep.ts';
import type { Step as RemedyStep } from '../diagnosis/steps.ts';

/** The guide for each step of a remedy; null: it is done outside of the site, in one sentence. */
const BY_STEP: Readonly<Record<RemedyStep, string | null>> = {
  'map-every-row': 'mapping',
  'map-again': 'account-changed',
  'map-fitting': 'account-changed',
  'avoid-receivable': 'entry-details',
  'choose-customer': 'mapping',
  'choose-tag': 'entry-details',
  reconnect: 'accounting-connection',
  'same-company': 'accounting-connection',
  'refresh-reference-data': 'account-changed',
  'look-up-reference': 'account-changed',
  'reconnect-store': 'store-connection',
  'batch-treatment': 'open-checks',
  'or-plug': 'out-of-balance',
  'find-check': 'out-of-balance',
  'read-detail': 'support',
  'check-day': 'out-of-balance',
  'correct-in-pos': 'refresh',
  'close-checks': 'open-checks',
  'compare-with-pos': 'refresh',
  'rename-odd': null,
  'rename-plain': null,
  'or-override': 'open-checks',
  'accountant-period': 'closed-period',
  'keep-or-remove': 'duplicate',
  'recreate-or-leave': 'entry-in-books',
  'invoice-keep': 'entry-in-books',
  'tell-support': 'support',
  'ask-support': 'support',
  'tied-entry': 'entry-in-books',
  'negative-day': null,
  multicurrency: null,
  'account-exists': 'account-changed',
  'accounts-changed': 'account-changed',
  reactivate: 'account-changed',
  'account-in-subsidiary': 'account-changed',
  'renew-plan': null,
  'upgrade-plan': null,
  'look-for-entry': 'duplicate',
  'rename-list-entry': null,
  'choose-tax-rate': 'entry-details',
  'allow-tax-rate': 'entry-details',
  'restore-contact': 'entry-details',
  'compare-entry': 'entry-in-books',
  'run-web-connector': 'web-connector',
  'close-forms': null,
  'verify-file': null,
  'enable-feature': null,
  'grant-permission': null,
  'open-company-file': 'web-connector',
  'integrated-applications': 'web-connector',
  'repair-web-connector': null,
  'rename-in-list': null,
  'restore-in-list': 'entry-details',
  'open-to-subsidiary': 'entry-details',
  'tax-on-lines': 'entry-details',
  'tax-set-up': null,
  'allow-payments': 'account-changed',
  'same-currency': null,
  'grant-right': null,
  'renew-subscription': null,
  'larger-plan': null,
  'switch-on': null,
  'close-entry': null,
  'close-dialogs': 'web-connector',
  'connector-password': 'web-connector',
  'repair-quickbooks': 'web-connector',
};

/**
 * The guide that shows how a remedy is done: that of its first step that has one, the support last; null: its sentences
 * are enough.
 */
export function guideForSteps(steps: readonly RemedyStep[]): string | null {
  // A connection that has to be told to the support as well is that of days which arrive nowhere (S9).
  if (steps.includes('reconnect') && steps.includes('tell-support')) return 'nothing-arrived';
  const guides = steps.map((step) => BY_STEP[step]).filter((guide) => guide !== null);
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
