/** The popup in a page of its own, with a worker that says what the test tells it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import type { Language } from '../../../lib/domain/values/language.ts';
import { CATALOGUES } from '../../../lib/i18n/catalogues.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import { LanguageContext } from '../../base/language.tsx';
import type { DeskAccount } from '../../../lib/messages/views/desk/deskViews.ts';
import type { YearView } from '../../../lib/messages/views/desk/yearViews.ts';
import type { BacklogView } from '../../../lib/messages/views/desk/backlogViews.ts';
import type { SiteView } from '../../../lib/messages/views/popupViews.ts';
import { Popup } from '../Popup.tsx';
import { HOME } from './views.ts';

/** Whatever the worker answers to one message; a promise that never ends is a worker that is still asking. */
type Answers = (message: { name: string; body: { source?: string } }) => unknown;

/** The browser, as far as the popup speaks to it. */
export function createBrowser() {
  const listeners = new Set<(message: unknown) => void>();
  const control = {
    answer: (() => new Promise(() => {})) as Answers,
    defect: null as string | null,
    news: null as string | null,
    /** What is stored, for the months: nobody's, at first. */
    accounts: [] as DeskAccount[],
    year: null as YearView | null,
    backlog: { view: null as BacklogView | null, lost: false },
  };
  function answer(message: Parameters<Answers>[0]): unknown {
    if (message.name === 'untoldDefect') return { ok: true, value: { report: control.defect } };
    if (message.name === 'desk') return { ok: true, value: { accounts: control.accounts, home: HOME } };
    if (message.name === 'policy') return { ok: true, value: { fixed: [], help: null, unread: [] } };
    if (message.name === 'news') return { ok: true, value: { version: control.news } };
    if (message.name === 'year') return { ok: true, value: control.year };
    return message.name.startsWith('backlog') ? { ok: true, value: control.backlog } : control.answer(message);
  }
  const fake = {
    runtime: {
      id: 'us',
      getURL: (path: string) => `extension:${path}`,
      sendMessage: vi.fn(async (message: Parameters<Answers>[0]) => answer(message)),
      onMessage: {
        addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
      },
      openOptionsPage: vi.fn(async () => {}),
    },
    tabs: { query: vi.fn(async (): Promise<unknown[]> => []), create: vi.fn(async () => ({})), update: vi.fn(async () => ({})) },
    windows: { update: vi.fn(async () => ({})) },
  };
  return { fake, control, notice: (notice: string) => act(() => listeners.forEach((listener) => listener({ notice }))) };
}

/** The answer of a worker that knows these sites, whatever it is asked. */
export const knows =
  (...sites: SiteView[]): Answers =>
  () => ({ ok: true, value: { sites, home: HOME } });

/** Shows the popup. @returns the element it is in */
export async function showPopup(language: Language = 'en'): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const translator = createTranslator(language, CATALOGUES[language], language === 'fr' ? 'fr-CA' : 'en-GB');
  await act(async () =>
    render(
      <LanguageContext.Provider value={translator}>
        <Popup />
      </LanguageContext.Provider>,
      root,
    ),
  );
  return root;
}

/** The popup once the worker has answered. */
export async function checked(root: HTMLElement): Promise<HTMLElement> {
  await vi.waitFor(() => expect(root.querySelector('footer output')!.textContent).toBe(''));
  return root;
}

/** The popup of a worker that knows these sites, once it has answered. */
export async function popupOf({ control }: ReturnType<typeof createBrowser>, ...sites: SiteView[]): Promise<HTMLElement> {
  control.answer = knows(...sites);
  return checked(await showPopup());
}

/** Every link; the one with these words; the button that says this. */
export const links = (root: HTMLElement) => [...root.querySelectorAll('a')];
export const link = (root: HTMLElement, words: string) => links(root).find(({ textContent }) => textContent.includes(words))!;
export const button = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)!;
export const press = (element: HTMLElement, init: MouseEventInit = {}) =>
  act(async () => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })));
export const filled = (root: HTMLElement) => [...root.querySelectorAll('.filled')].map(({ textContent }) => textContent);
