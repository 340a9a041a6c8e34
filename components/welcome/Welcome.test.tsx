// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { createTranslator } from '../../lib/i18n/translate.ts';
import { LanguageContext } from '../base/language.tsx';
import { en, fr } from '../base/testing/texts.ts';
import { TRY_STEPS } from './trySteps.ts';
import { Welcome } from './Welcome.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

const HOME = 'https://app.shogo.io/salesReport/index';
let root: HTMLElement;
let sent: string[];
beforeEach(() => {
  sent = [];
  Object.assign(browser, {
    runtime: {
      id: 'us',
      sendMessage: async ({ name }: { name: string }) => {
        sent.push(name);
        return { ok: true, value: { accounts: [], home: HOME } };
      },
    },
  });
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => render(null, root));

const show = (language: Language) =>
  act(async () =>
    render(
      <LanguageContext.Provider value={createTranslator(language, CATALOGUES[language])}>
        <Welcome />
      </LanguageContext.Provider>,
      root,
    ),
  );
const practice = () => root.querySelector('[aria-labelledby=try]')!;
const next = () => practice().querySelector<HTMLButtonElement>('.day button');

it.each(LANGUAGES)('says in %s what we do, read and never do, and its one filled button opens Sales Totals', async (language) => {
  await show(language);
  const words = language === 'en' ? en : fr;
  for (const heading of ['welcome.does', 'welcome.reads', 'welcome.never'] as const)
    expect([...root.querySelectorAll('h2')].map(({ textContent }) => textContent)).toContain(words(heading));
  await vi.waitFor(() => expect(root.querySelector('.filled')).not.toBeNull());
  const filled = [...root.querySelectorAll('.filled')];
  expect(filled.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([[words('popup.open-report'), HOME]]);
});

it('leads through a failed day to its end, click by click, asks nobody anything, and begins again', async () => {
  await show('en');
  const asked = sent.length;
  const seen: string[] = [];
  for (let button = next(); button; button = next()) {
    seen.push(practice().querySelector('bdi')!.textContent);
    await act(async () => button.click());
  }
  expect(seen).toEqual(TRY_STEPS.slice(0, -1).map(({ status }) => status));
  expect(practice().textContent).toContain(en('welcome.try.posted'));
  expect(sent).toHaveLength(asked);
  await act(async () => [...practice().querySelectorAll('button')].at(-1)!.click());
  expect(practice().textContent).toContain(en('welcome.try.failed'));
});
