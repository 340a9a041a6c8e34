/** The options in a page of their own, with a worker that says what the test tells it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';
import { en as english } from '../../../lib/i18n/en/index.ts';
import { fr as french } from '../../../lib/i18n/fr/index.ts';
import { phrase } from '../../../lib/i18n/phrase.ts';
import type { Reply } from '../../../lib/messages/protocol.ts';
import type { KeptView } from '../../../lib/messages/views/keptViews.ts';
import type { PolicyView } from '../../../lib/messages/views/policyViews.ts';
import { Greeted } from '../../base/Greeted.tsx';
import { Options } from '../Options.tsx';

interface Message {
  readonly name: string;
  readonly body: {
    readonly language?: string;
    readonly unguarded?: string[];
    readonly check?: string;
    readonly origin?: string;
    readonly action?: string;
    readonly on?: boolean;
  };
}

/** What is stored, and what the browser says, until a test says otherwise. */
const createControl = () => ({
  language: 'browser',
  kept: 0,
  policy: { fixed: [], retention: null, help: null, unread: [] } as PolicyView,
  stored: { accounts: [], others: 0 } as KeptView,
  broken: [] as string[],
  unguarded: [] as string[],
  sync: { on: false, items: 0, refused: false } as Reply<'sync'>,
  permissions: ['storage', 'alarms'],
  commands: [
    { name: 'next-day', shortcut: 'Alt+Shift+J' },
    { name: 'open-checklist', shortcut: '' },
    { name: 'open-desk', shortcut: 'Alt+Shift+D' },
  ],
  icons: [{ origin: 'https://app.shogo.io', action: 'regenerate', at: '2026-11-20T12:00:00Z' }],
  words: [{ account: 'o#store 1', check: 'role', reason: phrase('check.role.ask'), at: '2026-11-20T12:00:00Z' }],
});

/** The browser, as far as the options speak to it, with a worker over one setting; `broken` names the messages that it does not answer. */
export function createOptionsBrowser() {
  const control = createControl();
  const listeners = new Set<(message: unknown) => void>();
  const tell = (notice: string) => listeners.forEach((listener) => listener({ notice }));
  const answers: Record<string, (body: Message['body']) => unknown> = {
    hello: () => {
      const inFrench = control.language === 'fr';
      return {
        version: '1.2.3',
        language: inFrench ? 'fr' : 'en',
        locale: inFrench ? 'fr-CA' : 'en-GB',
        catalogue: inFrench ? french : english,
      };
    },
    getSettings: () => ({ language: control.language, unguarded: control.unguarded, morning: { on: false, hour: 9 } }),
    morning: () => ({ apart: false, sites: [] }),
    setSettings: ({ language, unguarded }) => {
      control.language = language ?? control.language;
      control.unguarded = unguarded ?? control.unguarded;
      tell('settings');
      return { language: control.language, unguarded: control.unguarded };
    },
    overview: () => ({
      home: 'https://app.shogo.io/salesReport/index',
      sites: [{ origin: 'https://app.shogo.io' }, { origin: 'http://localhost:8080' }],
    }),
    told: () => ({ words: control.words }),
    forgetTold: ({ check }) => {
      control.words = control.words.filter((word) => word.check !== check);
      return {};
    },
    shownIcons: () => ({ icons: control.icons }),
    forgetShown: ({ origin, action }) => {
      control.icons = control.icons.filter((icon) => icon.origin !== origin || icon.action !== action);
      return {};
    },
    sync: () => control.sync,
    setSync: ({ on }) => (control.sync = { on: on!, items: on ? 2 : control.sync.items, refused: false }),
    removeSync: () => (control.sync = { on: false, items: 0, refused: false }),
    kept: () => control.stored,
    policy: () => control.policy,
    clearStored: () => ({ kept: control.kept }),
  };
  const sendMessage = vi.fn(async ({ name, body }: Message) =>
    control.broken.includes(name)
      ? { ok: false, problem: { reason: phrase('problem.storage') } }
      : { ok: true, value: answers[name]!(body) },
  );
  const fake = {
    i18n: { getUILanguage: () => 'fr-CA' },
    permissions: {
      contains: async () => false,
      getAll: async () => ({ permissions: control.permissions }),
      onAdded: { addListener: () => {}, removeListener: () => {} },
      onRemoved: { addListener: () => {}, removeListener: () => {} },
    },
    commands: {
      getAll: async () => control.commands,
    },
    tabs: { create: vi.fn<(tab: { readonly url: string }) => Promise<object>>(async () => ({})) },
    runtime: {
      id: 'us',
      sendMessage,
      getManifest: () => ({ version: '1.2.3' }),
      onMessage: { addListener: (one: never) => listeners.add(one), removeListener: (one: never) => listeners.delete(one) },
    },
  };
  return { fake, control, sendMessage, sent: (name: string) => sendMessage.mock.calls.filter(([message]) => message.name === name).length };
}

/** Shows the options. @returns the element they are in */
export async function showOptions(): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () => render(<Greeted step="options">{({ version }) => <Options version={version} />}</Greeted>, root));
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
  return root;
}

export const radio = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.querySelector('input')!;
export const button = (root: HTMLElement, words: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)!;
export const press = (element: HTMLElement) => act(async () => element.click());
