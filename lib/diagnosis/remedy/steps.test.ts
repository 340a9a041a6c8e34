import { expect, it } from 'vitest';
import { type RemedyPlace, type RemedyStep, STEPS } from './steps.ts';

/** Where each step is done (B0.5, B0.6, B0.8, B0.10; domain 4): a wrong place offers the wrong page. */
const AT: Readonly<Record<RemedyPlace, readonly RemedyStep[]>> = {
  mapping: ['map-every-row', 'map-again', 'map-fitting', 'avoid-receivable', 'choose-customer', 'choose-tag'],
  companies: ['reconnect', 'same-company', 'refresh-reference-data', 'look-up-reference'],
  stores: ['reconnect-store', 'batch-treatment', 'or-plug'],
  day: ['find-check', 'read-detail', 'check-day'],
  pos: ['correct-in-pos', 'close-checks', 'compare-with-pos', 'rename-odd', 'rename-plain'],
  people: [
    'or-override',
    'accountant-period',
    'keep-or-remove',
    'recreate-or-leave',
    'invoice-keep',
    'tell-support',
    'ask-support',
    'tied-entry',
    'negative-day',
    'multicurrency',
  ],
  software: [
    'account-exists',
    'accounts-changed',
    'reactivate',
    'account-in-subsidiary',
    'renew-plan',
    'upgrade-plan',
    'look-for-entry',
    'rename-list-entry',
    'choose-tax-rate',
    'allow-tax-rate',
    'restore-contact',
    'compare-entry',
    'run-web-connector',
    'close-forms',
    'verify-file',
    'enable-feature',
    'grant-permission',
    'open-company-file',
    'integrated-applications',
    'repair-web-connector',
    'rename-in-list',
    'restore-in-list',
    'open-to-subsidiary',
    'tax-on-lines',
    'tax-set-up',
    'allow-payments',
    'same-currency',
    'grant-right',
    'renew-subscription',
    'larger-plan',
    'switch-on',
    'close-entry',
    'close-dialogs',
    'connector-password',
    'repair-quickbooks',
  ],
};

it('every step of a remedy is done where its page, its software or its people are', () => {
  const steps = Object.keys(STEPS) as RemedyStep[];
  expect(Object.groupBy(steps, (step) => STEPS[step])).toEqual(AT);
});
