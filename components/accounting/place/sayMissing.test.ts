// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { EARLY_TEXTS } from '../early/earlyTexts.ts';
import '../../guard/testing/begun.ts';
import { sayMissing } from './sayMissing.ts';

const { browser } = vi.hoisted(() => ({
  browser: {
    runtime: { id: 'us' },
    i18n: { getUILanguage: (): string => 'fr-CA' },
    storage: { local: { get: (): Promise<unknown> => Promise.resolve({}) } },
  },
}));
vi.mock('wxt/browser', () => ({ browser }));

beforeEach(() => {
  Object.assign(HTMLElement.prototype, { showPopover: () => {} });
  browser.i18n.getUILanguage = () => 'fr-CA';
  browser.storage.local.get = () => Promise.resolve({});
});

it('parts that did not come are told of once, in the merchant’s language, and tried again all together', async () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const end = new AbortController();
  const [views, guide] = [vi.fn<() => void>(), vi.fn<() => void>()];
  await Promise.all([sayMissing(document, end.signal, views), sayMissing(document, end.signal, guide)]);
  expect(attach).toHaveBeenCalledOnce();
  const root = attach.mock.results[0]!.value as ShadowRoot;
  expect(root.querySelector('[role=alert]')!.textContent).toContain(EARLY_TEXTS.fr['part.missing']);
  root.querySelector('button')!.click();
  expect([views.mock.calls.length, guide.mock.calls.length]).toEqual([1, 1]);
  expect(document.querySelector('[data-sales-totals-guard]')).toBeNull();
  await sayMissing(document, end.signal, views);
  end.abort();
  expect(document.querySelector('[data-sales-totals-guard]')).toBeNull();
});

it.each([
  ['fr-CA', 'fr'],
  ['de', 'en'],
] as const)('where storage does not tell what was chosen, they are told of in what a browser in %s speaks', async (locale, language) => {
  browser.storage.local.get = () => Promise.reject(new Error('gone'));
  browser.i18n.getUILanguage = () => locale;
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const end = new AbortController();
  await sayMissing(document, end.signal, () => {});
  const root = attach.mock.results.at(-1)!.value as ShadowRoot;
  expect(root.querySelector('[role=alert]')!.textContent).toContain(EARLY_TEXTS[language]['part.missing']);
  end.abort();
});
