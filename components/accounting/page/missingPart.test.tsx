// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { en as catalogue } from '../../../lib/i18n/en/index.ts';
import { isAlive } from '../../../lib/messages/client.ts';
import { en } from '../../base/testing/texts.ts';
import { guardOf } from '../../guard/slot.ts';
import '../../guard/testing/begun.ts';
import { lifeUntil } from '../../life/life.ts';
import { DATE, daysOf, ok } from '../testing/views.ts';
import { openPage } from './openPage.ts';

const { browser, shown } = vi.hoisted(() => ({
  shown: { views: 0 },
  browser: {
    i18n: { getUILanguage: (): string => 'en-GB' },
    storage: { local: { get: (): Promise<unknown> => Promise.resolve({}) } },
    runtime: {
      id: 'us',
      sendMessage: (_: { name: string }): Promise<unknown> => Promise.resolve(undefined),
      onMessage: { addListener: () => {}, removeListener: () => {} },
    },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('./showViews.tsx', () => ({ showViews: () => void shown.views++ }));

it('where the views don’t come, the guard lets the page be, and the merchant can try again', async () => {
  const answers: Record<string, unknown> = {
    hello: ok({ version: '1', language: 'en', locale: 'en-GB', catalogue }),
    cachedDays: ok(daysOf([], { asOf: null, source: 'cache' })),
    freshDays: ok(daysOf([])),
  };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async ({ name }) => answers[name]);
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
  Object.assign(HTMLElement.prototype, { showPopover: () => {} });
  const arm = vi.spyOn(guardOf(document), 'arm');
  const end = new AbortController();
  let comes = false;
  const load = () => (comes ? import('./showViews.tsx') : Promise.reject(new Error('gone')));
  const open = openPage(
    document,
    { kind: 'day', storeId: '1', date: DATE },
    lifeUntil(end.signal, isAlive),
    { onMount: () => {}, guided: signal(false) },
    load,
  );
  await act(() => open);
  const note = () => roots.at(-1)!.querySelector('[role=alert]');
  await vi.waitFor(() => expect(note()?.textContent).toBe(`${en('part.missing')} ${en('common.try-again')}`));
  expect(note()!.getAttribute('lang')).toBe('en');
  expect(arm.mock.lastCall).toEqual([null]);
  comes = true;
  note()!.querySelector('button')!.click();
  await vi.waitFor(() => expect(shown.views).toBe(1));
  expect(document.querySelectorAll('[data-sales-totals-guard]')).toHaveLength(1);
  end.abort();
});
