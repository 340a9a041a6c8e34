// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en as english } from '../../lib/i18n/en/index.ts';
import { fr as french } from '../../lib/i18n/fr/index.ts';
import { phrase } from '../../lib/i18n/phrase.ts';
import { Greeted } from '../base/Greeted.tsx';
import { Options } from './Options.tsx';
import { en, fr } from '../base/testing/texts.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

interface Message {
  readonly name: string;
  readonly body: {
    readonly language?: string;
    readonly unguarded?: string[];
    readonly check?: string;
    readonly origin?: string;
    readonly action?: string;
  };
}

/** A worker over one setting; `broken` names the messages that it does not answer. */
function createWorker() {
  const control = {
    language: 'browser',
    kept: 0,
    broken: [] as string[],
    unguarded: [] as string[],
    icons: [{ origin: 'https://app.shogo.io', action: 'regenerate', at: '2026-11-20T12:00:00Z' }],
    words: [{ account: 'o#store 1', check: 'role', reason: phrase('check.role.ask'), at: '2026-11-20T12:00:00Z' }],
  };
  const listeners = new Set<(message: unknown) => void>();
  const tell = (notice: string) => listeners.forEach((listener) => listener({ notice }));
  const answers: Record<string, (body: Message['body']) => unknown> = {
    hello: () => {
      const inFrench = control.language === 'fr';
      return { version: '1.2.3', language: inFrench ? 'fr' : 'en', locale: inFrench ? 'fr' : 'en', catalogue: inFrench ? french : english };
    },
    getSettings: () => ({ language: control.language, unguarded: control.unguarded, morning: { on: false, hour: 9 } }),
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
    clearStored: () => ({ kept: control.kept }),
  };
  const sendMessage = vi.fn(async ({ name, body }: Message) =>
    control.broken.includes(name)
      ? { ok: false, problem: { reason: phrase('problem.storage') } }
      : { ok: true, value: answers[name]!(body) },
  );
  Object.assign(browser, {
    i18n: { getUILanguage: () => 'fr-CA' },
    runtime: {
      id: 'us',
      sendMessage,
      getManifest: () => ({ version: '1.2.3' }),
      onMessage: { addListener: (one: never) => listeners.add(one), removeListener: (one: never) => listeners.delete(one) },
    },
  });
  return { control, sendMessage, sent: (name: string) => sendMessage.mock.calls.filter(([message]) => message.name === name).length };
}

let worker: ReturnType<typeof createWorker>;
beforeEach(() => {
  worker = createWorker();
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

async function options(): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () => render(<Greeted step="options">{({ version }) => <Options version={version} />}</Greeted>, root));
  await vi.waitFor(() => expect(root.querySelector('h1')).not.toBeNull());
  return root;
}

const radio = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.querySelector('input')!;
const button = (root: HTMLElement, words: string) => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)!;
const press = (element: HTMLElement) => act(async () => element.click());
const dialog = (root: HTMLElement) => root.querySelector('dialog')!;

describe('the language', () => {
  it('that is stored is the chosen one', async () => {
    worker.control.language = 'en';
    const root = await options();
    await vi.waitFor(() => expect(radio(root, en('options.language.en')).checked).toBe(true));
    expect(radio(root, en('options.language.browser')).checked).toBe(false);
  });

  it('takes effect at once, on the page and for readers of it', async () => {
    const root = await options();
    await press(radio(root, en('options.language.fr')));
    await vi.waitFor(() => expect(root.querySelector('h1')!.textContent).toBe(fr('options.title')));
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('fr'));
    await vi.waitFor(() => expect(root.textContent).toContain('Enregistré.'));
    expect(worker.control.language).toBe('fr');
    expect(radio(root, en('options.language.fr')).checked).toBe(true);
  });

  it('that could not be stored is not the chosen one', async () => {
    const root = await options();
    await vi.waitFor(() => expect(radio(root, en('options.language.browser')).checked).toBe(true));
    worker.control.broken = ['setSettings'];
    await press(radio(root, en('options.language.fr')));
    await vi.waitFor(() => expect(root.textContent).toContain(en('problem.storage')));
    expect(radio(root, en('options.language.browser')).checked).toBe(true);
  });
});

describe('the guard of a site’s own icons', () => {
  const site = (root: HTMLElement, host: string) => radio(root, en('options.guard.site', { site: host }));

  it('is on for each site that we know, once, and is switched off for one alone', async () => {
    const root = await options();
    await vi.waitFor(() => expect(site(root, 'localhost:8080').checked).toBe(true));
    expect([...root.querySelectorAll('[aria-labelledby=guard] input')]).toHaveLength(2);
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(worker.control.unguarded).toEqual(['https://app.shogo.io']));
    expect([site(root, 'app.shogo.io').checked, site(root, 'localhost:8080').checked]).toEqual([false, true]);
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(worker.control.unguarded).toEqual([]));
  });

  it('stays as it was where that could not be stored', async () => {
    const root = await options();
    await vi.waitFor(() => expect(site(root, 'app.shogo.io').checked).toBe(true));
    worker.control.broken = ['setSettings'];
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(root.textContent).toContain(en('problem.storage')));
    expect([worker.control.unguarded, site(root, 'app.shogo.io').checked]).toEqual([[], true]);
  });
});

describe('what was confirmed', () => {
  it('is listed with its day, and asked again at the merchant’s word', async () => {
    const root = await options();
    await vi.waitFor(() => expect(root.textContent).toContain(en('check.role.ask')));
    await press(button(root, en('options.told.forget')));
    await vi.waitFor(() => expect(root.textContent).toContain(en('options.told.none')));
    expect(worker.control.words).toEqual([]);
  });
});

describe('icons that were shown', () => {
  const list = (root: HTMLElement) => root.querySelector('[aria-labelledby=shown]')!;

  it('are listed by site, with their day, and forgotten', async () => {
    const root = await options();
    await vi.waitFor(() =>
      expect(list(root).textContent).toContain(
        en('options.shown.one', { action: { text: 'action.regenerate.name' }, site: 'app.shogo.io' }),
      ),
    );
    expect(list(root).textContent).toMatch(en.part('options.shown.on'));
    await press(button(root, en('show.forget')));
    await vi.waitFor(() => expect(list(root).textContent).toContain(en('options.shown.none')));
    expect(worker.control.icons).toEqual([]);
  });

  it('that could not be forgotten stay in the list, and it is said', async () => {
    const root = await options();
    await vi.waitFor(() => expect(list(root).querySelectorAll('li')).toHaveLength(1));
    worker.control.broken = ['forgetShown'];
    await press(button(root, en('show.forget')));
    await vi.waitFor(() => expect(list(root).textContent).toContain(en('problem.storage')));
    expect(list(root).querySelectorAll('li')).toHaveLength(1);
  });
});

describe('clearing what is stored', () => {
  it('asks first, and names what goes and what stays', async () => {
    const root = await options();
    await press(button(root, en('options.clear')));
    expect(dialog(root).open).toBe(true);
    expect(dialog(root).textContent).toContain(en('options.clear.goes'));
    expect(dialog(root).textContent).toContain(en('options.clear.stays'));
    expect(worker.sent('clearStored')).toBe(0);
  });

  it('does nothing for who keeps it', async () => {
    const root = await options();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.keep')));
    expect(dialog(root).open).toBe(false);
    expect(worker.sent('clearStored')).toBe(0);
  });

  it.each([
    [0, en('options.cleared')],
    [1, en('options.cleared.kept', { count: 1 })],
    [2, en('options.cleared.kept', { count: 2 })],
  ])('clears on the second press, and says that %i stay', async (kept, words) => {
    worker.control.kept = kept;
    const root = await options();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.confirm')));
    await vi.waitFor(() => expect([...root.querySelectorAll('output')].map(({ textContent }) => textContent)).toContain(words));
    expect(worker.sent('clearStored')).toBe(1);
    expect(dialog(root).open).toBe(false);
  });

  it('that did not work is never called cleared', async () => {
    worker.control.broken = ['clearStored'];
    const root = await options();
    await press(button(root, en('options.clear')));
    await press(button(root, en('options.clear.confirm')));
    await vi.waitFor(() => expect(root.textContent).toContain(en('problem.storage')));
    expect(root.textContent).not.toContain(en('options.cleared'));
  });
});

describe('the page', () => {
  it('names the version, and what the extension does and does not do', async () => {
    const root = await options();
    expect(root.textContent).toContain(en('options.version', { version: '1.2.3' }));
    expect(root.textContent).toContain(en('options.about.does-not'));
  });

  it('speaks the language of the browser where the worker does not answer', async () => {
    worker.control.broken = ['hello'];
    const root = await options();
    expect(root.querySelector('h1')!.textContent).toBe(fr('options.title'));
    expect(root.textContent).toContain(en('options.version', { version: '1.2.3' }));
  });
});
