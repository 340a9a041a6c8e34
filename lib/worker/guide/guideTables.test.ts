import { ERROR_FAMILIES } from '../../diagnosis/families/index.ts';
import { describe, expect, it } from 'vitest';
import { KNOWN_ERRORS } from '../../diagnosis/known-errors/index.ts';
import { STEPS, type RemedyStep } from '../../diagnosis/remedy/steps.ts';
import { guideForCheck } from '../../guide/forCheck.ts';
import { guideForNext, guideForSteps } from '../../guide/forStep.ts';
import { guideOf } from '../../guide/guides/index.ts';
import type { TextKey } from '../../i18n/en/index.ts';
import { CHECKS } from '../../preflight/checks/index.ts';
import { codeOf } from '../../../tests/repo/files.ts';

/** Pages of the site that need no guide: the link is the whole way there. */
const LINKS = ['login', 'report'];

const sources = ['causes.ts', ...CHECKS.map(({ id }) => `checks/${id}.ts`)].map((file) => codeOf(`lib/preflight/${file}`));
const idOf = (reason: string) => reason.split('.')[1]!;

/** Every verdict in the sources that leads to a page of the site: its reason and the page. */
const remedies = sources
  .flatMap((code) => [...code.matchAll(/(?:ask|block)\(\s*(?:[^;]*?)phrase\('(check\.[^']+)'[^;]*?goTo\('(\w+)'\)/g)])
  .map(([, reason, page]): [reason: string, page: string] => [reason!, page!]);
/** The page that shows another day than the checklist is about, or none alone, is left by its link. */
const LEFT = ['page-recognised', 'acting-possible'];
const guided = remedies.filter(([reason, page]) => !LINKS.includes(page) && !LEFT.includes(idOf(reason)));

/** The guide for each reason of a check; a reason that is not here is mended by no guide. */
const GUIDES: Readonly<Record<string, readonly string[]>> = {
  'account-changed': ['check.errors-resolved.ask-account'],
  'accounting-connection': ['check.accounting-connected.*'],
  'closed-period': ['check.books-open.*'],
  duplicate: ['check.errors-resolved.ask-duplicate'],
  mapping: ['check.mapping-complete.*'],
  'open-checks': ['check.status-eligible.waiting', 'check.waiting.*'],
  'out-of-balance': ['check.errors-resolved.ask-balance', 'check.status-eligible.out-of-balance'],
  regenerate: ['check.status-eligible.on-hold'],
  'store-connection': ['check.store-connected.*'],
  support: ['check.status-eligible.unknown-word'],
  'web-connector': ['check.status-eligible.unknown-sync'],
  which: ['check.errors-resolved.ask', 'check.errors-resolved.ask-silent'],
};
const guideFor = (reason: string) =>
  Object.keys(GUIDES).find((guide) => GUIDES[guide]!.some((pattern) => pattern === reason || pattern === `check.${idOf(reason)}.*`)) ??
  null;

describe('what a check found', () => {
  const reasons = [...new Set(sources.flatMap((code) => [...code.matchAll(/'(check\.[\w.-]+)'/g)].map(([, reason]) => reason!)))];
  it.each(reasons)('%s leads to the guide that mends it, if there is one', (reason) => {
    expect(guideForCheck(idOf(reason), reason as TextKey)).toBe(guideFor(reason));
    // What tells several verdicts of one check apart changes nothing.
    expect(guideForCheck(`${idOf(reason)}:2`, reason as TextKey)).toBe(guideFor(reason));
  });

  it('is looked up by every row of the table above', () => {
    const known = new Set([...reasons, ...reasons.map((reason) => `check.${idOf(reason)}.*`)]);
    expect(
      Object.values(GUIDES)
        .flat()
        .filter((pattern) => !known.has(pattern)),
    ).toEqual([]);
  });
});

describe('a check whose remedy lies on the site', () => {
  it('is found in the sources', () => {
    expect(remedies.length).toBeGreaterThan(8);
  });

  it.each(guided)('%s (%s) leads to a guide', (reason) => {
    const guide = guideForCheck(idOf(reason), reason as TextKey);
    expect(guide).not.toBeNull();
    expect(guideOf(guide!)).toBeDefined();
  });
});

/** The guide for each step of a remedy; a step that is not here is done outside of the site, in one sentence. */
const STEPS_OF: Readonly<Record<string, readonly RemedyStep[]>> = {
  'account-changed': [
    'map-again',
    'map-fitting',
    'refresh-reference-data',
    'look-up-reference',
    'account-exists',
    'accounts-changed',
    'reactivate',
    'account-in-subsidiary',
    'allow-payments',
  ],
  'accounting-connection': ['reconnect', 'same-company'],
  'closed-period': ['accountant-period'],
  duplicate: ['keep-or-remove', 'look-for-entry'],
  'entry-details': [
    'avoid-receivable',
    'choose-tag',
    'choose-tax-rate',
    'allow-tax-rate',
    'restore-contact',
    'restore-in-list',
    'open-to-subsidiary',
    'tax-on-lines',
  ],
  'entry-in-books': ['recreate-or-leave', 'invoice-keep', 'tied-entry', 'compare-entry'],
  mapping: ['map-every-row', 'choose-customer'],
  'open-checks': ['batch-treatment', 'close-checks', 'or-override'],
  'out-of-balance': ['or-plug', 'find-check', 'check-day'],
  refresh: ['correct-in-pos', 'compare-with-pos'],
  'store-connection': ['reconnect-store'],
  support: ['read-detail', 'tell-support', 'ask-support'],
  'web-connector': [
    'run-web-connector',
    'open-company-file',
    'integrated-applications',
    'close-dialogs',
    'connector-password',
    'repair-quickbooks',
  ],
};

describe('a step of a remedy', () => {
  it.each(Object.keys(STEPS) as RemedyStep[])('%s has the guide that shows how it is done, if there is one', (step) => {
    const guide = Object.keys(STEPS_OF).find((name) => STEPS_OF[name]!.includes(step)) ?? null;
    expect(guideForSteps([step])).toBe(guide);
    expect(guide === null || guideOf(guide) !== undefined).toBe(true);
  });

  it.each<[readonly RemedyStep[], string | null]>([
    [['rename-odd', 'correct-in-pos'], 'refresh'],
    [['tell-support', 'map-every-row'], 'mapping'],
    [['map-every-row', 'reconnect'], 'mapping'],
    [['reconnect', 'tell-support'], 'nothing-arrived'],
    [['rename-odd', 'tell-support'], 'support'],
    [[], null],
  ])('%j together: the first that has one, the support last', (steps, guide) => {
    expect(guideForSteps(steps)).toBe(guide);
  });
});

describe('a known error or a family', () => {
  const onTheSite = [...KNOWN_ERRORS, ...ERROR_FAMILIES].filter(({ remedy }) =>
    remedy.some((step) => ['mapping', 'companies', 'stores', 'day'].includes(STEPS[step])),
  );
  it.each(onTheSite.map(({ id, remedy }): [string, readonly (typeof remedy)[number][]] => [id, remedy]))(
    '%s, whose remedy lies on the site, leads to a guide',
    (_, remedy) => {
      const guide = guideForSteps(remedy);
      expect(guide).not.toBeNull();
      expect(guideOf(guide!)).toBeDefined();
    },
  );

  it.each([
    ['nothing-arrives', 'nothing-arrived'],
    ['qbo-duplicate-number', 'duplicate'],
    ['qbo-period-closed', 'closed-period'],
    ['required-param-missing', 'mapping'],
    ['xero-account-archived', 'account-changed'],
    ['qbo-business-validation', 'support'],
    ['qbo-receivable-customer', 'entry-details'],
    ['xero-paid-invoice', 'entry-in-books'],
    ['qbd-access-denied', 'web-connector'],
    ['qbd-not-carried', 'web-connector'],
    ['qbo-busy', null],
  ])('%s leads to %s', (id, guide) => {
    expect(guideForSteps(KNOWN_ERRORS.find((error) => error.id === id)!.remedy)).toBe(guide);
  });
});

it('the recommended step leads to its guide, and a day that is well to none', () => {
  const why = { key: 'guide.ui.yes' } as const;
  expect(guideForNext({ kind: 'refresh', why })).toBe('refresh');
  expect(guideForNext({ kind: 'ask-support', why })).toBe('support');
  expect(guideForNext({ kind: 'nothing', why })).toBeNull();
});
