// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en as english } from '../../../lib/i18n/en/index.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { LanguageContext } from '../../base/language.tsx';
import { en } from '../../base/testing/texts.ts';
import { Sites } from './Sites.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

const LIVE = 'https://app.shogo.io';
let granted: string[];
let running: number;
let broken: boolean;
let listeners: Set<(message: unknown) => void>;

beforeEach(() => {
  granted = ['https://books.example', 'https://other.example:8443'];
  [running, broken, listeners] = [0, false, new Set()];
  const answers: Record<string, (body: { origin: string }) => unknown> = {
    sites: () => ({ sites: [LIVE, ...granted].map((origin) => ({ origin, fixed: origin === LIVE })) }),
    takeBack: ({ origin }) => {
      granted = granted.filter((one) => one !== origin);
      return { running };
    },
  };
  Object.assign(browser, {
    runtime: {
      id: 'us',
      sendMessage: async ({ name, body }: { name: string; body: { origin: string } }) =>
        broken ? { ok: false, problem: { reason: phrase('problem.storage') } } : { ok: true, value: answers[name]!(body) },
      onMessage: { addListener: (one: never) => listeners.add(one), removeListener: (one: never) => listeners.delete(one) },
    },
  });
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

async function shown(): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () =>
    render(
      <LanguageContext.Provider value={createTranslator('en', english)}>
        <Sites />
      </LanguageContext.Provider>,
      root,
    ),
  );
  await vi.waitFor(() => expect(hosts(root)).toHaveLength(3));
  return root;
}
const hosts = (root: HTMLElement) => [...root.querySelectorAll('li bdi')].map(({ textContent }) => textContent);
const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')];
const press = (element: HTMLElement) => act(async () => element.click());

it('lists our own site, which stays, and each that was given, with its port and the way to take it back', async () => {
  const root = await shown();
  expect(hosts(root)).toEqual(['app.shogo.io', 'books.example', 'other.example:8443']);
  expect(root.querySelector('li')!.textContent).toContain(en('options.sites.fixed'));
  expect(buttons(root).map((one) => document.getElementById(one.getAttribute('aria-describedby')!)!.textContent)).toEqual([
    'books.example',
    'other.example:8443',
  ]);
});

it.each([0, 1, 2])('one that is taken back goes, and what becomes of %i actions there is not claimed', async (count) => {
  running = count;
  const root = await shown();
  await press(buttons(root)[0]!);
  await vi.waitFor(() => expect(hosts(root)).toEqual(['app.shogo.io', 'other.example:8443']));
  const told = root.querySelector('output')!.textContent;
  expect(told).toContain(en('options.sites.taken-back', { site: 'books.example' }));
  expect(told.includes('don’t know what came of')).toBe(count > 0);
  if (count > 0) expect(told).toContain(en('options.sites.running', { count }));
});

it('one that could not be taken back is not called so', async () => {
  const root = await shown();
  broken = true;
  await press(buttons(root)[0]!);
  await vi.waitFor(() => expect(root.querySelector('output')!.textContent).toBe(en('problem.storage')));
  expect(hosts(root)).toHaveLength(3);
});

it('changes when the browser gives or takes one', async () => {
  const root = await shown();
  granted = [];
  await act(() => listeners.forEach((listener) => listener({ notice: 'sites' })));
  await vi.waitFor(() => expect(hosts(root)).toEqual(['app.shogo.io']));
});
