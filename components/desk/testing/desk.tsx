/** The desk in a page of its own, with a worker that says what the test tells it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { USUAL_COLUMNS } from '../../../lib/domain/repair/historyColumns.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { fr } from '../../../lib/i18n/fr/index.ts';
import type { Language } from '../../../lib/domain/values/language.ts';
import { createTranslator } from '../../../lib/i18n/translate.ts';
import type { DeskAccount } from '../../../lib/messages/views/desk/deskViews.ts';
import { LanguageContext } from '../../base/language.tsx';
import { Desk } from '../Desk.tsx';

export const VELO: DeskAccount = { id: 'o#a1', origin: 'https://site.example', name: 'Vélo Plateau inc.' };
export const LIVE: DeskAccount = { id: 'https://app.shogo.io', origin: 'https://app.shogo.io', name: null };

interface Message {
  readonly name: string;
  readonly body: Record<string, unknown>;
}

/** The browser, as far as the desk speaks to it. `answers`: what the worker says to each message. */
export function createDeskBrowser() {
  const listeners = new Set<(message: unknown) => void>();
  const control = {
    accounts: [VELO] as readonly DeskAccount[],
    answers: {
      backlog: () => ({ view: null, lost: false }),
      history: () => ({ entries: [], next: null }),
      historyCount: () => ({ count: 0 }),
      historyStores: () => ({ stores: [] }),
      historyAnswer: () => ({}),
      getSettings: () => ({ language: 'browser', unguarded: [], columns: USUAL_COLUMNS }),
      setSettings: () => ({ language: 'browser', unguarded: [], columns: USUAL_COLUMNS }),
    } as Record<string, (body: never) => unknown>,
  };
  const sendMessage = vi.fn(async ({ name, body }: Message): Promise<unknown> => {
    if (name === 'desk') return { ok: true, value: { accounts: control.accounts, home: 'https://app.shogo.io/salesReport/index' } };
    return { ok: true, value: control.answers[name]?.(body as never) };
  });
  const fake = {
    runtime: {
      id: 'us',
      sendMessage,
      onMessage: {
        addListener: (listener: (message: unknown) => void) => void listeners.add(listener),
        removeListener: (listener: (message: unknown) => void) => void listeners.delete(listener),
      },
    },
    tabs: { create: vi.fn(async (_: { url: string }) => ({})) },
  };
  return {
    fake,
    control,
    sent: (name: string) => sendMessage.mock.calls.flatMap(([message]) => (message.name === name ? [message.body] : [])),
    notice: (notice: string) => act(async () => listeners.forEach((listener) => listener({ notice }))),
  };
}

/** Shows the desk, and waits for what the worker says. @returns the element it is in */
export async function showDesk(hash = '', language: Language = 'en'): Promise<HTMLElement> {
  location.hash = hash;
  // The one of the test before is gone, and asks nothing any more.
  for (const former of document.body.children) render(null, former);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const translator = createTranslator(language, language === 'fr' ? fr : en, language === 'fr' ? 'fr-CA' : 'en-GB');
  await act(async () =>
    render(
      <LanguageContext.Provider value={translator}>
        <Desk />
      </LanguageContext.Provider>,
      root,
    ),
  );
  await vi.waitFor(() => expect(root.querySelector('main')!.childElementCount).toBeGreaterThan(0));
  return root;
}
