// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { en } from '../base/testing/texts.ts';
import { createBrowser, knows, showPopup } from './testing/popup.tsx';
import { site } from './testing/views.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let world: ReturnType<typeof createBrowser>;
beforeEach(() => {
  world = createBrowser();
  Object.assign(browser, world.fake);
  world.control.answer = knows(site());
});

const buttons = (root: HTMLElement) => [...root.querySelectorAll('button')];

it('an error of our own that nobody was told of is told with a report, until it is closed', async () => {
  world.control.defect = 'Sales Totals Guard 1: an error of its own';
  const root = await showPopup();
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(en('defect.elsewhere')));
  const texts = buttons(root).map(({ textContent }) => textContent);
  expect(texts).toContain(en('defect.copy'));
  await act(async () => buttons(root)[texts.indexOf(en('defect.close'))]!.click());
  expect(root.querySelector('[role=alert]')).toBeNull();
  expect(world.fake.runtime.sendMessage).toHaveBeenCalledWith({ name: 'defectTold', body: {} });
});

it('is not told where there is none', async () => {
  const root = await showPopup();
  await vi.waitFor(() => expect(root.querySelector('footer output')!.textContent).toBe(''));
  expect(root.textContent).not.toContain(en('defect.elsewhere'));
});
