// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en as catalogue } from '../../../lib/i18n/en/index.ts';
import { EARLY_TEXTS } from '../early/earlyTexts.ts';
import { isAlive } from '../../../lib/messages/client.ts';
import { lifeUntil } from '../../life/life.ts';
import { en } from '../../base/testing/texts.ts';
import { createGrid, rowOf } from '../testing/grid.ts';
import '../testing/parts.ts';
import { dayOf, daysOf, judgementOf, ok } from '../testing/views.ts';
import { openPage } from './openPage.ts';

const { browser, listeners } = vi.hoisted(() => {
  const heard = new Set<(message: unknown) => unknown>();
  const browser = {
    i18n: { getUILanguage: (): string => 'en-GB' },
    storage: { local: { get: (_: string): Promise<unknown> => Promise.resolve({}) } },
    runtime: {
      id: 'us',
      sendMessage: (_: { name: string }): Promise<unknown> => Promise.resolve(undefined),
      onMessage: { addListener: (one: (message: unknown) => unknown): void => void heard.add(one), removeListener: (): void => {} },
    },
  };
  return { browser, listeners: heard };
});
vi.mock('wxt/browser', () => ({ browser }));

let end: AbortController;
let root: ShadowRoot;
/** Ours, the first of them is `root`. */
let roots: ShadowRoot[];
/** The worker is asleep until it is told to greet. */
let greet: (answer: unknown) => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  const answers: Record<string, unknown> = {
    hello: new Promise((resolve) => (greet = resolve)),
    cachedDays: ok(daysOf([], { asOf: null, source: 'cache' })),
    freshDays: ok(daysOf([dayOf()])),
    operations: ok({ operations: [] }),
    judge: ok(judgementOf()),
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async ({ name }) => answers[name]);
  roots = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const attached = attachShadow.call(this, init);
    roots.push(attached);
    if (this.getAttribute('data-sales-totals-guard') === 'page') root = attached;
    return attached;
  });
  end = new AbortController();
  document.body.replaceChildren();
  createGrid([rowOf('2026-11-03', { statuses: ['FAILED'] })]);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** By then they have been drawn. */
const FRAME_MS = 20;
const pass = (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
async function open(): Promise<void> {
  void openPage(document, { kind: 'report' }, lifeUntil(end.signal, isAlive), { onMount: () => {}, guided: signal(false) });
  await pass(FRAME_MS);
}
const button = (name: string) => root.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
const REGENERATE = en('action.regenerate.button', { date: '2026-11-03' });
const HELLO = ok({ version: '1', language: 'en', locale: 'en-GB', catalogue });

it('has the controls of its rows before the worker has answered, and opens what was pressed once it has', async () => {
  await open();
  button(REGENERATE)!.click();
  await pass(1000);
  expect(root.querySelector('dialog')).toBeNull();
  greet(HELLO);
  await pass(200);
  expect(root.querySelector('dialog')!.textContent).toContain(en('action.regenerate.verb'));
  expect(root.querySelectorAll('.strip')).toHaveLength(1);
});

it('speaks the language that the merchant chose, not that of the browser', async () => {
  vi.spyOn(browser.storage.local, 'get').mockResolvedValue({ settings: { language: 'fr' } });
  await open();
  expect(button('Régénérer les données du 3 novembre')!.closest('[lang]')!.getAttribute('lang')).toBe('fr');
  expect(EARLY_TEXTS.fr['action.regenerate.button']).toBe('Régénérer les données du {date}');
});

it('tells the page, which is English, the language of its words, also after that was changed', async () => {
  const langs = () => roots.flatMap((one) => [...one.querySelectorAll('.ui')].map((place) => place.getAttribute('lang')));
  listeners.clear();
  await open();
  greet(HELLO);
  await pass(200);
  // The rows with the sheet, and what the keyboard reaches first.
  expect(langs()).toEqual(['en', 'en']);
  vi.spyOn(browser.runtime, 'sendMessage').mockResolvedValue(ok({ version: '1', language: 'fr', locale: 'fr-CA', catalogue }));
  await act(async () => listeners.forEach((listener) => listener({ notice: 'settings' })));
  await pass();
  expect(langs()).toEqual(['fr', 'fr']);
});

it('has its controls while the browser has not told the language that was chosen, and names them again where it is another one', async () => {
  const told = Promise.withResolvers<Record<string, unknown>>();
  vi.spyOn(browser.storage.local, 'get').mockReturnValue(told.promise);
  await open();
  const control = button(REGENERATE)!;
  expect(control.closest('[lang]')!.getAttribute('lang')).toBe('en');
  control.focus();
  told.resolve({ settings: { language: 'fr' } });
  await pass();
  expect(control.getAttribute('aria-label')).toBe('Régénérer les données du 3 novembre');
  expect(control.closest('[lang]')!.getAttribute('lang')).toBe('fr');
  expect(root.activeElement).toBe(control);
});

it('has its controls also where the browser does not tell the language', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  await open();
  expect(button(REGENERATE)).not.toBeNull();
  greet(HELLO);
  await pass(200);
  expect(button(REGENERATE)).not.toBeNull();
});

it.each([
  [false, ''],
  [true, en('page.unanswered')],
])('where no answer comes, leaves the page as it was; pressed: %s, it says %j', async (pressed, words) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  HTMLElement.prototype.showPopover ??= () => {};
  await open();
  if (pressed) button(REGENERATE)!.click();
  greet(undefined);
  await pass(200);
  expect([...root.querySelectorAll('.ui')].map(({ textContent }) => textContent).join('')).toBe(words);
  expect(root.querySelector('button')).toBeNull();
});
