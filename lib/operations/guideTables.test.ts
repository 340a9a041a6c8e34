import { describe, expect, it } from 'vitest';
import { KNOWN_ERRORS } from '../diagnosis/known-errors/index.ts';
import { STEPS } from '../diagnosis/steps.ts';
import { guideForCheck } from '../guide/forCheck.ts';
import { guideForNext, guideForSteps } from '../guide/forStep.ts';
import { guideOf } from '../guide/guides/index.ts';
import { CHECKS } from '../preflight/checks/index.ts';
import { codeOf } from '../../tests/repo/files.ts';

/** The pages of the site to which a remedy may lead and that need no guide: the link is the whole way. */
const LINKS = ['login', 'report'];

/** Every verdict in the sources that leads to a page of the site: its reason and the page. */
const remedies = ['causes.ts', ...CHECKS.map(({ id }) => `checks/${id}.ts`)].flatMap((file) =>
  [...codeOf(`lib/preflight/${file}`).matchAll(/(?:ask|block)\(\s*(?:[^;]*?)phrase\('(check\.[^']+)'[^;]*?goTo\('(\w+)'\)/g)].map(([, reason, page]) => ({ reason: reason!, page: page! })),
);

describe('a check whose remedy lies on the site', () => {
  it('is found in the sources', () => {
    expect(remedies.length).toBeGreaterThan(8);
  });

  it.each(remedies.filter(({ page }) => !LINKS.includes(page)).map(({ reason, page }): [string, string] => [reason, page]))('%s (%s) leads to a guide', (reason) => {
    // The page that shows another day than the checklist is about is left by its link.
    if (reason.startsWith('check.page-recognised')) return;
    const id = reason.split('.')[1]!;
    const guide = guideForCheck(id, reason as never);
    expect(guide).not.toBeNull();
    expect(guideOf(guide!)).toBeDefined();
  });
});

describe('a known error', () => {
  const onTheSite = KNOWN_ERRORS.filter(({ remedy }) => remedy.some((step) => ['mapping', 'companies', 'stores', 'day'].includes(STEPS[step])));
  it.each(onTheSite.map(({ id, remedy }): [string, readonly (typeof remedy)[number][]] => [id, remedy]))('%s, whose remedy lies on the site, leads to a guide', (_, remedy) => {
    const guide = guideForSteps(remedy);
    expect(guide).not.toBeNull();
    expect(guideOf(guide!)).toBeDefined();
  });

  it.each([
    ['nothing-arrives', 'nothing-arrived'],
    ['qbo-duplicate-number', 'duplicate'],
    ['qbo-period-closed', 'closed-period'],
    ['required-param-missing', 'mapping'],
    ['xero-account-archived', 'account-changed'],
    ['qbo-business-validation', 'mapping'],
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
