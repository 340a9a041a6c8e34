// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { en, fr } from '../base/testing/texts.ts';
import { DESK_SECTIONS } from './sections.ts';
import { LIVE, VELO, createDeskBrowser, showDesk } from './testing/desk.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let desk: ReturnType<typeof createDeskBrowser>;
beforeEach(() => {
  desk = createDeskBrowser();
  Object.assign(browser, desk.fake);
});

const heading = (root: HTMLElement) => root.querySelector('h1')!.textContent;
const current = (root: HTMLElement) => [...root.querySelectorAll('[aria-current=page]')].map((link) => link.getAttribute('href'));

it('bears the name of its account, and marks the section that its address names', async () => {
  const root = await showDesk('#history');
  expect([heading(root), current(root)]).toEqual(['Vélo Plateau inc.', ['#history']]);
  expect(root.querySelector('main')!.getAttribute('aria-label')).toBe(en('desk.history'));
});

it.each(['', '#nowhere'])('opens at its first section where the address is “%s”, and follows it from there', async (hash) => {
  const root = await showDesk(hash);
  expect(current(root)).toEqual([`#${DESK_SECTIONS[0]!.id}`]);
  for (const { id, title } of DESK_SECTIONS) {
    await act(async () => {
      location.hash = `#${id}`;
      dispatchEvent(new Event('hashchange'));
    });
    expect([current(root), root.querySelector('main')!.getAttribute('aria-label')]).toEqual([[`#${id}`], en(title)]);
  }
});

it('shows one account at a time; one that names nobody by the address of its site', async () => {
  desk.control.accounts = [LIVE, VELO];
  const root = await showDesk();
  expect(heading(root)).toBe('app.shogo.io');
  const which = root.querySelector('select')!;
  await act(async () => {
    which.value = VELO.id;
    which.dispatchEvent(new Event('change', { bubbles: true }));
    // A browser tells of a new address by itself.
    dispatchEvent(new Event('hashchange'));
  });
  expect(heading(root)).toBe(VELO.name);
});

it('is about the account that its address names, wherever its links lead', async () => {
  desk.control.accounts = [LIVE, VELO];
  const root = await showDesk(`#history?account=${encodeURIComponent(VELO.id)}`);
  expect(heading(root)).toBe(VELO.name);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')) {
    await act(async () => {
      location.hash = link.getAttribute('href')!;
      dispatchEvent(new Event('hashchange'));
    });
    expect(heading(root)).toBe(VELO.name);
  }
});

it('offers no choice where there is one account', async () => {
  expect((await showDesk()).querySelector('header select')).toBeNull();
});

it('says how it comes by somebody where nobody was seen, in French too, and nothing of them once they are gone', async () => {
  const root = await showDesk('', 'fr');
  desk.control.accounts = [];
  await desk.notice('session');
  await vi.waitFor(() => expect(heading(root)).toBe(fr('desk.title')));
  expect(root.querySelector('main')!.textContent).toContain(fr('desk.nobody'));
  expect(root.querySelector('main a')!.getAttribute('href')).toContain('https://app.shogo.io/');
  expect(root.textContent).not.toContain(VELO.name!);
});
