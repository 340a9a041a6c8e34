// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { en } from '../base/testing/texts.ts';
import { button, createBrowser, knows, press, showPopup } from './testing/popup.tsx';
import { site } from './testing/views.ts';

const { browser } = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser }));

let world: ReturnType<typeof createBrowser>;
beforeEach(() => {
  world = createBrowser();
  Object.assign(browser, world.fake);
  world.control.answer = knows(site());
});

it('what an update brought is told until it is closed, and then for good', async () => {
  world.control.news = '0.2.0';
  const root = await showPopup();
  await vi.waitFor(() => expect(root.textContent).toContain(en('news.what', { version: '0.2.0' })));
  await press(button(root, en('news.close')));
  expect(root.querySelector('.news')).toBeNull();
  expect(world.fake.runtime.sendMessage).toHaveBeenCalledWith({ name: 'newsTold', body: {} });
});

it('nothing is told where there was none', async () => {
  const root = await showPopup();
  await vi.waitFor(() => expect(root.querySelector('footer')).not.toBeNull());
  expect(root.querySelector('.news')).toBeNull();
});
