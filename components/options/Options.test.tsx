// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { en, fr } from '../base/testing/texts.ts';
import { OPTION_SECTIONS } from './sections.ts';
import { PERMISSIONS } from './sites/Permissions.tsx';
import { button, createOptionsBrowser, press, radio, showOptions } from './testing/options.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let worker: ReturnType<typeof createOptionsBrowser>;
beforeEach(() => {
  worker = createOptionsBrowser();
  Object.assign(browser, worker.fake);
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

describe('the language', () => {
  it('that is stored is the chosen one', async () => {
    worker.control.language = 'en';
    const root = await showOptions();
    await vi.waitFor(() => expect(radio(root, en('options.language.en')).checked).toBe(true));
    expect(radio(root, en('options.language.browser')).checked).toBe(false);
  });

  it('takes effect at once, on the page and for readers of it', async () => {
    const root = await showOptions();
    await press(radio(root, en('options.language.fr')));
    await vi.waitFor(() => expect(root.querySelector('h1')!.textContent).toBe(fr('options.title')));
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('fr'));
    await vi.waitFor(() => expect(root.textContent).toContain('Enregistré.'));
    expect(worker.control.language).toBe('fr');
    expect(radio(root, en('options.language.fr')).checked).toBe(true);
  });

  it('that could not be stored is not the chosen one', async () => {
    const root = await showOptions();
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
    const root = await showOptions();
    await vi.waitFor(() => expect(site(root, 'localhost:8080').checked).toBe(true));
    expect([...root.querySelectorAll('#guard input[type=checkbox]')]).toHaveLength(2);
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(worker.control.unguarded).toEqual(['https://app.shogo.io']));
    expect([site(root, 'app.shogo.io').checked, site(root, 'localhost:8080').checked]).toEqual([false, true]);
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(worker.control.unguarded).toEqual([]));
  });

  it('stays as it was where that could not be stored', async () => {
    const root = await showOptions();
    await vi.waitFor(() => expect(site(root, 'app.shogo.io').checked).toBe(true));
    worker.control.broken = ['setSettings'];
    await press(site(root, 'app.shogo.io'));
    await vi.waitFor(() => expect(root.textContent).toContain(en('problem.storage')));
    expect([worker.control.unguarded, site(root, 'app.shogo.io').checked]).toEqual([[], true]);
  });
});

describe('what was confirmed', () => {
  it('is listed with its day, and asked again at the merchant’s word', async () => {
    const root = await showOptions();
    await vi.waitFor(() => expect(root.textContent).toContain(en('check.role.ask')));
    await press(button(root, en('options.told.forget')));
    await vi.waitFor(() => expect(root.textContent).toContain(en('options.told.none')));
    expect(worker.control.words).toEqual([]);
  });
});

describe('icons that were shown', () => {
  const list = (root: HTMLElement) => root.querySelector('[aria-labelledby=kept-shown]')!;

  it('are listed by site, with their day, and forgotten', async () => {
    const root = await showOptions();
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
    const root = await showOptions();
    await vi.waitFor(() => expect(list(root).querySelectorAll('li')).toHaveLength(1));
    worker.control.broken = ['forgetShown'];
    await press(button(root, en('show.forget')));
    await vi.waitFor(() => expect(list(root).textContent).toContain(en('problem.storage')));
    expect(list(root).querySelectorAll('li')).toHaveLength(1);
  });
});

describe('the page', () => {
  it('names the version, and what the extension does and does not do', async () => {
    const root = await showOptions();
    expect(root.textContent).toContain(en('options.version', { version: '1.2.3' }));
    expect(root.textContent).toContain(en('options.about.does-not'));
  });

  it('speaks the language of the browser where the worker does not answer', async () => {
    worker.control.broken = ['hello'];
    const root = await showOptions();
    expect(root.querySelector('h1')!.textContent).toBe(fr('options.title'));
    expect(root.textContent).toContain(en('options.version', { version: '1.2.3' }));
  });
});

describe('the sections', () => {
  const links = (root: HTMLElement) => [...root.querySelectorAll<HTMLAnchorElement>('.contents a')];

  it('are listed, each leading to a heading of its name, and none is without a card', async () => {
    const root = await showOptions();
    expect(links(root).map(({ textContent }) => textContent)).toEqual(OPTION_SECTIONS.map(({ title }) => en(title)));
    for (const link of links(root)) {
      const section = document.getElementById(link.getAttribute('href')!.slice(1))!;
      expect(section.querySelector('h2')!.textContent).toBe(link.textContent);
      expect(section.querySelectorAll('.part').length).toBeGreaterThan(0);
    }
  });

  it('that the address names has the focus, at first and when the address changes', async () => {
    location.hash = '#guard';
    const root = await showOptions();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('guard'));
    await act(async () => {
      location.hash = '#data';
      dispatchEvent(new Event('hashchange'));
    });
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('data'));
    expect(links(root)).toHaveLength(OPTION_SECTIONS.length);
    location.hash = '';
  });
});

it('lists what the browser allows us, and nothing that it does not', async () => {
  worker.control.permissions = ['storage', 'notifications', 'unheard-of'];
  const root = await showOptions();
  const list = () => [...root.querySelectorAll('[aria-labelledby=permissions] li')].map(({ textContent }) => textContent);
  await vi.waitFor(() => expect(list()).toEqual([en('options.permission.storage'), en('options.permission.notifications')]));
});

it('has a sentence for each permission that a build asks for', () => {
  const config = readFileSync(join(import.meta.dirname, '..', '..', 'wxt.config.ts'), 'utf8');
  const asked = [...config.matchAll(/permissions: \[([^\n]+)\]/g)].flatMap(([, list]) =>
    [...list!.matchAll(/'(\w+)'/g)].map(([, name]) => name!),
  );
  expect(asked.filter((name) => name !== 'firefox' && name !== 'none' && !(PERMISSIONS as readonly string[]).includes(name))).toEqual([]);
  expect(asked).toContain('alarms');
});

describe('what an organisation has fixed', () => {
  it('is said above all sections, and can’t be changed here', async () => {
    worker.control.policy = {
      fixed: ['language', 'guard', 'clickAnyway', 'sites', 'retention'],
      retention: 60,
      help: 'Ask Marie',
      unread: ['sites'],
    };
    const root = await showOptions();
    const said = await vi.waitFor(() => {
      const { textContent } = root.querySelector('[aria-labelledby=policy]')!;
      expect(textContent).toContain('Ask Marie');
      return textContent;
    });
    for (const sentence of [en('policy.some'), en('policy.click-anyway'), en('policy.sites'), en('policy.retention', { months: 60 })])
      expect(said).toContain(sentence);
    expect(root.querySelector('[aria-labelledby=policy] [role=alert]')!.textContent).toContain('sites');
    await vi.waitFor(() => expect(root.querySelector<HTMLFieldSetElement>('#language fieldset')!.disabled).toBe(true));
    await vi.waitFor(() => expect(root.querySelectorAll('#guard input:disabled')).toHaveLength(2));
    expect(root.querySelectorAll('#guard input:not(:disabled)')).toHaveLength(0);
  });

  it('is not spoken of where there is nothing', async () => {
    const root = await showOptions();
    await vi.waitFor(() => expect(root.querySelectorAll('#guard input')).toHaveLength(2));
    expect([root.querySelector('#policy'), root.textContent.includes(en('policy.fixed'))]).toEqual([null, false]);
  });
});
