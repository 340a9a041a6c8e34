// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { en } from '../../base/testing/texts.ts';
import { button, createOptionsBrowser, press, showOptions } from '../testing/options.tsx';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let around: ReturnType<typeof createOptionsBrowser>;
beforeEach(() => {
  around = createOptionsBrowser();
  for (const key of Object.keys(browser)) delete browser[key];
  Object.assign(browser, around.fake);
});
afterEach(() => {
  for (const root of document.body.children) render(null, root);
});

const shown = (root: HTMLElement) =>
  [...root.querySelectorAll('.shortcuts > div')].map(({ children }) => [...children].map((one) => one.textContent));
const change = (root: HTMLElement) => press(button(root, en('keyboard.change')));

it('says what each leads to, by which keys, and that one has none', async () => {
  const root = await showOptions();
  await vi.waitFor(() =>
    expect(shown(root)).toEqual([
      [en('keyboard.next-day'), 'Alt+Shift+J'],
      [en('keyboard.open-checklist'), en('keyboard.none')],
      [en('keyboard.open-desk'), 'Alt+Shift+D'],
    ]),
  );
  expect(root.textContent).toContain(en('keyboard.why-none'));
});

it('reads them again where the merchant comes back from changing them', async () => {
  const root = await showOptions();
  await vi.waitFor(() => expect(shown(root)).toHaveLength(3));
  around.control.commands = around.control.commands.map((one) => ({ ...one, shortcut: 'Ctrl+Shift+Y' }));
  await act(async () => void window.dispatchEvent(new Event('focus')));
  await vi.waitFor(() => expect(shown(root)[1]![1]).toBe('Ctrl+Shift+Y'));
  expect(root.textContent).not.toContain(en('keyboard.why-none'));
});

it('says that the browser doesn’t tell them, and claims none', async () => {
  Object.assign(around.fake.commands, { getAll: () => Promise.reject(new Error('No')) });
  const root = await showOptions();
  await vi.waitFor(() => expect(root.textContent).toContain(en('keyboard.unknown')));
  expect(shown(root)).toEqual([]);
});

it('opens the page of Chrome where they are changed', async () => {
  await change(await showOptions());
  expect(around.fake.tabs.create.mock.calls).toEqual([[{ url: 'chrome://extensions/shortcuts' }]]);
});

it('opens the page of Firefox by its own call', async () => {
  const openShortcutSettings = vi.fn(async () => {});
  Object.assign(around.fake.commands, { openShortcutSettings });
  await change(await showOptions());
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(around.fake.tabs.create).not.toHaveBeenCalled();
});

it('says where that is, where the browser doesn’t let us open it', async () => {
  around.fake.tabs.create.mockRejectedValue(new Error('No'));
  const root = await showOptions();
  await change(root);
  await vi.waitFor(() => expect(root.textContent).toContain(en('keyboard.where')));
});
